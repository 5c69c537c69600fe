package charms.layer.openstackapi;

/** What a cluster can run for a charm. */
public enum HaResource {
  /** The addresses of the option {@code vip}. */
  VIPS,
  /** haproxy, on every unit. */
  HAPROXY,
  /**
   * The host names of the options {@code os-*-hostname}, in MAAS's DNS, where {@code dns-ha} is on.
   */
  DNSHA
}
