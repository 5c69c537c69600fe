package charms.layer.openstackapi;

/**
 * Under which names memcached listens on the unit and is found there (openstack-layer.md section 4,
 * memcache).
 *
 * @param server what it listens on, as in {@code 127.0.0.1}
 * @param host for programs that put a port behind it, as in {@code [::1]}
 * @param url as in {@code inet6:[::1]:11211}
 */
record MemcacheNames(String server, String host, String url) {
  /** Of a release that has no use for it. */
  static final MemcacheNames NONE = new MemcacheNames("", "", "");

  static final long PORT = 11211;

  /** trusty's memcached knows the machine itself by name alone. */
  private static final String BY_NAME = "trusty";

  /** The names on a machine whose kernel has IPv6, or has not. */
  static MemcacheNames of(boolean ipv6, String series) {
    boolean named = series.equals(BY_NAME);
    return ipv6
        ? new MemcacheNames(named ? "ip6-localhost" : "::1", "[::1]", "inet6:[::1]:" + PORT)
        : new MemcacheNames(named ? "localhost" : "127.0.0.1", "127.0.0.1", "127.0.0.1:" + PORT);
  }
}
