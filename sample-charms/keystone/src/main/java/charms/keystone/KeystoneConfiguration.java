package charms.keystone;

import charms.reactive.HookContext;
import java.util.Map;

/**
 * What keystone is configured with.
 *
 * @param connection of the database, as in {@code mysql+pymysql://keystone:...@10.5.0.9/keystone};
 *     a secret
 * @param address of this unit, where keystone answers
 * @param servicePort by custom 5000
 * @param adminPort by custom 35357
 * @param region of keystone's own endpoints, as in {@code RegionOne}
 */
record KeystoneConfiguration(
    String connection, String address, int servicePort, int adminPort, String region) {
  /** Of this hook. */
  static KeystoneConfiguration of(HookContext context, String connection) {
    return new KeystoneConfiguration(
        connection,
        context.hookTools().unitGet("private-address"),
        port(context, "service-port", 5000),
        port(context, "admin-port", 35357),
        context.config().string("region").orElse("RegionOne"));
  }

  private static int port(HookContext context, String option, int otherwise) {
    return context.config().integer(option).map(Long::intValue).orElse(otherwise);
  }

  /** For services and users, as in {@code http://10.5.1.1:5000/v3}. */
  String serviceUrl() {
    return url(servicePort);
  }

  /** For administrators, as in {@code http://10.5.1.1:35357/v3}. */
  String adminUrl() {
    return url(adminPort);
  }

  /** All of it, to tell whether something changed. */
  Map<String, Object> values() {
    return Map.of(
        "connection", connection, "service", serviceUrl(), "admin", adminUrl(), "region", region);
  }

  private String url(int port) {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return "http://" + host + ":" + port + "/v3";
  }

  /** Everything but the connection. */
  @Override
  public String toString() {
    return "KeystoneConfiguration[" + serviceUrl() + ", " + adminUrl() + ", " + region + "]";
  }
}
