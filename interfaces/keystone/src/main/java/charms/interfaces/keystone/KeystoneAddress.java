package charms.interfaces.keystone;

/**
 * Where keystone answers.
 *
 * @param protocol {@code http} or {@code https}
 * @param host as in {@code 10.5.100.21}
 * @param port as in 5000
 */
public record KeystoneAddress(String protocol, String host, int port) {
  /** As in {@code http://10.5.100.21:5000}. */
  public String url() {
    return protocol + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
