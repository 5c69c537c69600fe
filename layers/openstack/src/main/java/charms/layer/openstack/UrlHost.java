package charms.layer.openstack;

/** An address or name as URLs write it: an IPv6 address in brackets. */
public final class UrlHost {
  private UrlHost() {}

  /** As in {@code [fd00::5]}; {@code 10.5.3.128}, names and what is in brackets stay. */
  public static String of(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
