package charms.layer.openstack;

/** Who uses an endpoint of a service. In the order of their names on the wire. */
public enum EndpointType {
  ADMIN("admin", "admin", "private-address"),
  INTERNAL("int", "internal", "private-address"),
  PUBLIC("public", "public", "public-address");

  private final String key;
  private final String word;
  private final String fallback;

  EndpointType(String key, String word, String fallback) {
    this.key = key;
    this.word = word;
    this.fallback = fallback;
  }

  /** As in {@code int}: in names of services' ports. */
  public String key() {
    return key;
  }

  /** As in {@code internal}: the binding, and part of option names. */
  public String word() {
    return word;
  }

  /** What to ask unit-get for where the binding is unknown. */
  String fallback() {
    return fallback;
  }
}
