package charms.layer.openstack;

import charms.reactive.OptionDeclaration;
import charms.reactive.OptionDeclaration.Type;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.CharmSketch;
import charms.testkit.State;
import java.util.List;

/** Charms and networks to try the layer with. */
final class Sketches {
  private static final List<String> OPTIONS =
      List.of(
          "openstack-origin",
          "vip",
          "os-public-hostname",
          "os-internal-hostname",
          "os-admin-hostname",
          "os-public-network",
          "os-internal-network",
          "os-admin-network",
          "ssl_cert",
          "ssl_key",
          "ssl_ca");

  private Sketches() {}

  /** With the options of the layers, all of them without a value. */
  static CharmSketch charm() {
    CharmSketch charm = CharmSketch.named("sketch");
    OPTIONS.forEach(name -> charm.option(new OptionDeclaration(name, Type.STRING, null)));
    return charm;
  }

  /** Public on eth1, internal on eth2, admin on eth0 as all else. */
  static State threeNetworks() {
    return State.initial()
        .withNetwork("public", network("eth1", "10.6.0.5", "10.6.0.0/16"))
        .withNetwork("internal", network("eth2", "10.7.0.5", "10.7.0.0/16"));
  }

  /** One address of one interface. */
  static NetworkAddresses network(String iface, String address, String cidr) {
    return new NetworkAddresses(
        List.of(new BoundAddress(iface, address, cidr)), List.of(address), List.of());
  }

  /** What Juju answers for a binding that has no address. */
  static NetworkAddresses noNetwork() {
    return new NetworkAddresses(List.of(), List.of(), List.of());
  }
}
