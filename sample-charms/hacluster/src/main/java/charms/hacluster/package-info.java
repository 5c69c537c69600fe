/** The hacluster counterpart. Awaits {@code ha.available}; sets no flag. */
@NullMarked
package charms.hacluster;

import org.jspecify.annotations.NullMarked;
