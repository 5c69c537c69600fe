package charms.interfaces.vaultkv;

import charms.reactive.HookContext;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.Optional;
import java.util.stream.Stream;

/** What vault wants to know of this unit. */
final class UnitIdentity {
  private final HookContext hook;

  UnitIdentity(HookContext hook) {
    this.hook = hook;
  }

  /** The address the unit comes from: the binding's first, else the unit's private address. */
  String address(String endpoint) {
    Optional<NetworkAddresses> found = hook.hookTools().networkGet(endpoint);
    return found.stream()
        .flatMap(one -> Stream.concat(one.bind().stream().map(BoundAddress::address), ingress(one)))
        .findFirst()
        .orElseGet(() -> hook.hookTools().unitGet("private-address"));
  }

  String hostname() {
    return hook.host().run("hostname").orThrow().output().strip();
  }

  /**
   * The unit's name with the model's UUID before it, since vault may serve several models; the name
   * alone where Juju does not tell the UUID.
   */
  String name() {
    return hook.modelUuid().map(uuid -> uuid + "-" + hook.unit()).orElseGet(hook::unit);
  }

  private static Stream<String> ingress(NetworkAddresses addresses) {
    return addresses.ingress().stream();
  }
}
