/** The keystone counterpart. Awaits {@code identity-service.available}; sets no flag. */
@NullMarked
package charms.keystone;

import org.jspecify.annotations.NullMarked;
