/**
 * The interface {@code memcache}: a service learns where its memcached servers are (interfaces.md
 * section 9).
 *
 * <p>{@link charms.interfaces.memcache.MemcacheRequires} is the side of the service, {@link
 * charms.interfaces.memcache.MemcacheProvides} the side of memcached.
 */
@NullMarked
package charms.interfaces.memcache;

import org.jspecify.annotations.NullMarked;
