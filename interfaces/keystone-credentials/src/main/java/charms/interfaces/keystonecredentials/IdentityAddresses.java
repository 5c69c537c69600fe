package charms.interfaces.keystonecredentials;

import charms.reactive.fields.Fields;
import java.util.Optional;

/**
 * Where keystone answers:
 *
 * <pre>
 * api_version=3 region=RegionOne
 * auth_host=10.5.100.21 auth_port=35357 auth_protocol=http
 * credentials_host=10.5.100.21 credentials_port=5000 credentials_protocol=http
 * </pre>
 *
 * @param apiVersion as in {@code 3}
 * @param region as in {@code RegionOne}
 * @param authProtocol of the address for administrators
 * @param authHost the same
 * @param authPort by custom 35357
 * @param credentialsProtocol of the address for the account
 * @param credentialsHost the same
 * @param credentialsPort by custom 5000
 */
@Fields
public record IdentityAddresses(
    String apiVersion,
    Optional<String> region,
    String authProtocol,
    String authHost,
    int authPort,
    String credentialsProtocol,
    String credentialsHost,
    int credentialsPort) {
  /** As in {@code http://10.5.100.21:35357}. */
  public String authUrl() {
    return url(authProtocol, authHost, authPort);
  }

  /** As in {@code http://10.5.100.21:5000}. */
  public String credentialsUrl() {
    return url(credentialsProtocol, credentialsHost, credentialsPort);
  }

  private static String url(String protocol, String host, int port) {
    return protocol + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
