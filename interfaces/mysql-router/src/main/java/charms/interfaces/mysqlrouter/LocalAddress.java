package charms.interfaces.mysqlrouter;

import charms.reactive.hooktool.HookTools;
import charms.reactive.hooktool.NetworkAddresses;
import java.util.Optional;

/** The address this unit is reached at through an endpoint. */
final class LocalAddress {
  private LocalAddress() {}

  /** The first ingress address of the binding, else the unit's private address. */
  static String of(HookTools tools, String endpoint) {
    Optional<NetworkAddresses> addresses = tools.networkGet(endpoint);
    return addresses
        .flatMap(found -> found.ingress().stream().findFirst())
        .orElseGet(() -> tools.unitGet("private-address"));
  }
}
