/** A certificate authority. Awaits {@code certificates.certs.requested}; sets no flag. */
@NullMarked
package charms.authority;

import org.jspecify.annotations.NullMarked;
