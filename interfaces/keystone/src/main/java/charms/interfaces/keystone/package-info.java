/**
 * The interface {@code keystone}: a service registers its endpoints with the identity service and
 * receives an account (interfaces.md section 2).
 *
 * <p>{@link charms.interfaces.keystone.KeystoneRequires} is the side of the service, {@link
 * charms.interfaces.keystone.KeystoneProvides} the side of keystone.
 */
@NullMarked
package charms.interfaces.keystone;

import org.jspecify.annotations.NullMarked;
