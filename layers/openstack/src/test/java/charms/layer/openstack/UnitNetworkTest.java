package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.State;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The unit's addresses and what is around them (openstack-layer.md section 4, Addresses). */
final class UnitNetworkTest {
  private final State networks = Sketches.threeNetworks();

  @Test
  void aBindingsAddressIsTheOneInTheNetworkOfTheOption() {
    State state = networks.withConfig("os-public-network", "10.7.0.0/16");
    assertEquals("10.7.0.5", ask(state, network -> network.address("public")));
    assertEquals("10.6.0.5", ask(networks, network -> network.address("public")));
    State several = networks.withConfig("os-public-network", "192.168.0.0/24 10.5.0.0/16");
    assertEquals("10.5.3.128", ask(several, network -> network.address("public")));
  }

  @Test
  void theNetmaskIsThatOfTheAddressesNetwork() {
    State small =
        networks.withNetwork("public", Sketches.network("eth1", "10.6.0.5", "10.6.0.0/20"));
    assertEquals("255.255.240.0", ask(small, network -> network.netmask("10.6.0.5")));
    assertEquals("255.255.0.0", ask(small, network -> network.netmask("10.5.3.128")));
    assertEquals("255.255.255.255", ask(small, network -> network.netmask("192.168.0.1")));
    assertEquals("128", ask(small, network -> network.netmask("fd00::1")));
  }

  @Test
  void theInterfaceIsTheOneInTheAddressesNetwork() {
    assertEquals(Optional.of("eth1"), ask(networks, network -> network.interfaceFor("10.6.9.9")));
    assertEquals(Optional.of("eth0"), ask(networks, network -> network.interfaceFor("10.5.9.9")));
    assertEquals(Optional.empty(), ask(networks, network -> network.interfaceFor("192.168.0.1")));
  }

  @Test
  void linkLocalAddressesAreNoIpv6() {
    State local = networks.withNetwork("juju-info", Sketches.network("eth0", "fe80::1", ""));
    State global = networks.withNetwork("juju-info", Sketches.network("eth0", "fd00::1", ""));
    assertEquals(false, ask(networks, UnitNetwork::hasIpv6));
    assertEquals(false, ask(local, UnitNetwork::hasIpv6));
    assertEquals(true, ask(global, UnitNetwork::hasIpv6));
  }

  private static <T> T ask(State state, Function<UnitNetwork, T> question) {
    return Probe.ask(Sketches.charm(), state, context -> question.apply(UnitNetwork.of(context)));
  }
}
