package charms.aodh;

import charms.interfaces.memcache.MemcacheRequires;
import charms.interfaces.memcache.MemcacheServer;
import charms.layer.openstack.LazyValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code coordinator_memcached} in templates: its {@code url} is where evaluators meet, as in
 * {@code memcached://10.5.0.20:11211?timeout=5}. Of several servers it is the first, the same on
 * every unit (openstack-layer.md section 4).
 */
final class CoordinatorValues extends LazyValues {
  private final MemcacheRequires memcached;

  CoordinatorValues(MemcacheRequires memcached) {
    this.memcached = memcached;
  }

  @Override
  protected @Nullable Object value(String name) {
    List<MemcacheServer> servers = memcached.servers();
    return name.equals("url") && !servers.isEmpty()
        ? "memcached://" + servers.get(0).address() + "?timeout=5"
        : null;
  }
}
