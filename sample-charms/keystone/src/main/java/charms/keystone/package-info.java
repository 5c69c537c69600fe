/**
 * The charm of keystone. Awaits {@code shared-db.connected}, {@code shared-db.available} and {@code
 * identity-service.available}; sets {@code keystone.started} from {@code start} on, and {@code
 * keystone.serving} while keystone has a database.
 */
@NullMarked
package charms.keystone;

import org.jspecify.annotations.NullMarked;
