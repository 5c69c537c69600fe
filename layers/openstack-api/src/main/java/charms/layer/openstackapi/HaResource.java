package charms.layer.openstackapi;

/** What a cluster can run for a charm. */
public enum HaResource {
  /** The addresses of the option {@code vip}. */
  VIPS,
  /** haproxy, on every unit. */
  HAPROXY
}
