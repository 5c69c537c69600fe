package charms.layer.openstackapi;

import java.util.ArrayList;
import java.util.List;

/**
 * A program that the layer runs beside the charm's own services (openstack-layer.md section 1,
 * Methods).
 *
 * @param service as systemd knows it
 * @param packages that bring it, and what the charm's services need to speak to it
 * @param file that it reads, rendered with the charm's own
 */
record SideService(String service, List<String> packages, String file) {
  private static final String MEMCACHED = "memcached";
  static final String HAPROXY = "haproxy";

  /** apache2, which ends TLS. */
  static final SideService APACHE =
      new SideService("apache2", List.of("apache2"), TlsFrontend.FILE);

  /** Those that the charm has now, in the order in which they start. */
  static List<SideService> of(ApiAttributes charm) {
    List<SideService> all = new ArrayList<>();
    if (charm.usesMemcached()) {
      String binding = charm.pythonVersion() == 2 ? "python-memcache" : "python3-memcache";
      all.add(new SideService(MEMCACHED, List.of(MEMCACHED, binding), "/etc/memcached.conf"));
    }
    if (charm.usesHaproxy()) {
      all.add(new SideService(HAPROXY, List.of(HAPROXY), "/etc/haproxy/haproxy.cfg"));
    }
    if (charm.usesApache()) {
      all.add(APACHE);
    }
    return all;
  }
}
