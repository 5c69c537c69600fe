/** The charm of MariaDB. Awaits {@code shared-db.available}; sets no flag. */
@NullMarked
package charms.mysql;

import org.jspecify.annotations.NullMarked;
