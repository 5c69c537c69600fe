package charms.interfaces.memcache;

import charms.reactive.fields.Fields;
import charms.reactive.fields.Key;
import java.util.Optional;

/**
 * One server: {@code host=10.5.100.81 port=11211 udp-port=11211}.
 *
 * @param host as in {@code 10.5.100.81}
 * @param port as in 11211
 * @param udpPort the same for UDP; empty where the server does not say
 */
@Fields
public record MemcacheServer(String host, int port, @Key("udp-port") Optional<Integer> udpPort) {
  /** Without UDP. */
  public static MemcacheServer of(String host, int port) {
    return new MemcacheServer(host, port, Optional.empty());
  }

  /** As in {@code 10.5.100.81:11211} or {@code [fd00::1]:11211}. */
  public String address() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
