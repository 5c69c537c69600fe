package charms.layer.openstackapi;

import charms.layer.openstack.EndpointType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ports clients use, by service and kind of endpoint:
 *
 * <pre>{@code
 * ServicePorts.of("congress-server", 1789)
 *     .and("other-api", Map.of(EndpointType.PUBLIC, 80, EndpointType.ADMIN, 81))
 * }</pre>
 *
 * <p>haproxy listens there; the service itself listens ten below (openstack-layer.md section 4,
 * Ports).
 *
 * @param ports by service, first the one of the catalogue
 */
public record ServicePorts(Map<String, Map<EndpointType, Integer>> ports) {
  private static final int BEHIND_HAPROXY = 10;
  private static final int LAST_PORT = 65535;

  /** One service with the same port for all kinds. */
  public static ServicePorts of(String service, int port) {
    return new ServicePorts(Map.of())
        .and(
            service,
            Map.of(
                EndpointType.PUBLIC, port, EndpointType.INTERNAL, port, EndpointType.ADMIN, port));
  }

  /** One more service. */
  public ServicePorts and(String service, Map<EndpointType, Integer> own) {
    Map<String, Map<EndpointType, Integer>> more = new LinkedHashMap<>(ports);
    more.put(service, new EnumMap<>(own));
    return new ServicePorts(more);
  }

  /** Names of the services. */
  public List<String> services() {
    return List.copyOf(ports.keySet());
  }

  /** The port of a kind of endpoint; the public one where the service has none of its own. */
  public int port(String service, EndpointType type) {
    Map<EndpointType, Integer> own = ports.get(service);
    if (own == null || own.isEmpty()) {
      throw new IllegalArgumentException("cannot tell a port: no service '" + service + "'");
    }
    Integer port = own.get(type);
    return port != null
        ? port
        : own.getOrDefault(EndpointType.PUBLIC, own.values().iterator().next());
  }

  /** The port a service listens on behind haproxy, and behind apache where that ends TLS. */
  public int ownPort(String service, EndpointType type, boolean tls) {
    int port = port(service, type);
    return tls ? behindApache(port) : behindHaproxy(port);
  }

  /** What haproxy passes to: the service, or apache in front of it. */
  static int behindHaproxy(int port) {
    return port - BEHIND_HAPROXY;
  }

  /** What apache passes to. */
  static int behindApache(int port) {
    return port - 2 * BEHIND_HAPROXY;
  }

  /**
   * The same with a 1 before every port, as in 18779.
   *
   * @throws IllegalStateException if that is no port
   */
  public ServicePorts ofTls() {
    Map<String, Map<EndpointType, Integer>> all = new LinkedHashMap<>();
    ports.forEach(
        (service, own) -> {
          Map<EndpointType, Integer> changed = new EnumMap<>(EndpointType.class);
          own.forEach((type, port) -> changed.put(type, withOneBefore(port)));
          all.put(service, changed);
        });
    return new ServicePorts(all);
  }

  private static int withOneBefore(int port) {
    int changed = Integer.parseInt("1" + port);
    if (changed > LAST_PORT) {
      throw new IllegalStateException(
          "cannot change port " + port + " for TLS: " + changed + " is no port");
    }
    return changed;
  }

  /** Every port, once, sorted. */
  public Set<Integer> all() {
    Set<Integer> all = new TreeSet<>();
    ports.values().forEach(own -> all.addAll(own.values()));
    return all;
  }

  /** What haproxy passes to for every port, once. */
  Set<Integer> behindHaproxy() {
    Set<Integer> behind = new TreeSet<>();
    for (Integer port : all()) {
      behind.add(behindHaproxy(port));
    }
    return behind;
  }

  /**
   * haproxy's frontends: {@code {congress-server_admin: [1789, 1779]}}, services then kinds by
   * name, each port once.
   */
  Map<String, List<Object>> frontends() {
    Map<String, List<Object>> frontends = new LinkedHashMap<>();
    List<Integer> taken = new ArrayList<>();
    new TreeMap<>(ports)
        .forEach(
            (service, own) ->
                own.forEach(
                    (type, port) -> {
                      if (!taken.contains(port)) {
                        taken.add(port);
                        frontends.put(
                            service + "_" + type.key(),
                            List.of(port.longValue(), port.longValue() - BEHIND_HAPROXY));
                      }
                    }));
    return frontends;
  }
}
