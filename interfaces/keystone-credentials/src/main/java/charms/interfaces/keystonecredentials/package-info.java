/**
 * The interface {@code keystone-credentials}: a charm asks the identity service for an account
 * without a service of its own in the catalogue (interfaces.md section 3).
 *
 * <p>{@link charms.interfaces.keystonecredentials.KeystoneCredentialsRequires} is the side of the
 * charm that asks, {@link charms.interfaces.keystonecredentials.KeystoneCredentialsProvides} the
 * side of keystone.
 */
@NullMarked
package charms.interfaces.keystonecredentials;

import org.jspecify.annotations.NullMarked;
