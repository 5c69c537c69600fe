package charms.interfaces.bindrndc;

import charms.reactive.hooktool.HookTools;
import charms.reactive.hooktool.NetworkAddresses;
import java.util.Optional;

/** The address of this unit in the network of an endpoint. */
final class BindingAddress {
  private BindingAddress() {}

  /** The primary address of the binding, else the unit's private address. */
  static String of(HookTools tools, String endpoint) {
    Optional<NetworkAddresses> addresses = tools.networkGet(endpoint);
    return addresses
        .flatMap(found -> found.bind().stream().findFirst())
        .map(NetworkAddresses.BoundAddress::address)
        .orElseGet(() -> tools.unitGet("private-address"));
  }
}
