package charms.keystone;

import java.util.Map;

/** The type keystone's catalogue gives a service (interfaces.md section 2, quirk c). */
final class ServiceTypes {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("aodh", "alarming"),
          Map.entry("barbican", "key-manager"),
          Map.entry("ceilometer", "metering"),
          Map.entry("cinder", "volume"),
          Map.entry("cinderv2", "volumev2"),
          Map.entry("cinderv3", "volumev3"),
          Map.entry("congress", "policy"),
          Map.entry("designate", "dns"),
          Map.entry("glance", "image"),
          Map.entry("gnocchi", "metric"),
          Map.entry("heat", "orchestration"),
          Map.entry("heat-cfn", "cloudformation"),
          Map.entry("ironic", "baremetal"),
          Map.entry("keystone", "identity"),
          Map.entry("magnum", "container-infra"),
          Map.entry("manila", "share"),
          Map.entry("manilav2", "sharev2"),
          Map.entry("masakari", "instance-ha"),
          Map.entry("neutron", "network"),
          Map.entry("nova", "compute"),
          Map.entry("octavia", "load-balancer"),
          Map.entry("placement", "placement"),
          Map.entry("quantum", "network"),
          Map.entry("s3", "s3"),
          Map.entry("sahara", "data-processing"),
          Map.entry("swift", "object-store"),
          Map.entry("trove", "database"));

  private ServiceTypes() {}

  /** The type of the service, its own name where the table has none. */
  static String of(String service) {
    return TYPES.getOrDefault(service, service);
  }
}
