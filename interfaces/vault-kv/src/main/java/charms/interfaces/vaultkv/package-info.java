/**
 * The interface {@code vault-kv}: a charm asks vault for a backend to keep secrets in
 * (interfaces.md section 9).
 *
 * <p>{@link charms.interfaces.vaultkv.VaultKvRequires} is the side of the charm, {@link
 * charms.interfaces.vaultkv.VaultKvProvides} the side of vault.
 */
@NullMarked
package charms.interfaces.vaultkv;

import org.jspecify.annotations.NullMarked;
