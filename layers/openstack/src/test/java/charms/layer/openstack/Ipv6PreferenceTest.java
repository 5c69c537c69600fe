package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import charms.reactive.OptionDeclaration;
import charms.reactive.OptionDeclaration.Type;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.CharmSketch;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The option prefer-ipv6 (openstack-layer.md section 4, Addresses). */
final class Ipv6PreferenceTest {
  private final State four = Sketches.threeNetworks();
  private final State both = juju(four, "10.5.3.128", "fe80::1", "fd00::9", "fd00::5");

  @Test
  void theFirstAddressThatIsNotForTheLinkIsTheUnits() {
    assertEquals("fd00::9", ask(preferring(both), UnitNetwork::localAddress));
    assertEquals("10.5.3.128", ask(both, UnitNetwork::localAddress));
  }

  @Test
  void aFloatingAddressIsNotTheUnits() {
    assertEquals(
        "fd00::5",
        ask(preferring(both).withConfig("vip", "10.5.100.1 fd00::9"), UnitNetwork::localAddress));
  }

  @Test
  void peersAreToldItBeforeTheBindingsAndTheNetworkOptions() {
    State state = preferring(both).withConfig("os-public-network", "10.6.0.0/16");
    assertEquals("fd00::9", ask(state, network -> network.address("public")));
    assertEquals("fd00::9", ask(state, network -> network.address("admin")));
    assertEquals("10.6.0.5", ask(state, network -> network.networkAddress("public")));
  }

  @Test
  void aMachineIsAskedWhereJujuTellsNone() {
    State machine =
        preferring(four)
            .withAnswer(
                CommandAnswer.printing(
                    "2: eth0    inet6 fd00::7:1/64 scope global temporary dynamic \\ valid_lft 6\n"
                        + "2: eth0    inet6 fd00::8:1/64 scope global deprecated \\ valid_lft 6\n"
                        + "2: eth0    inet6 fd00::7/64 scope global dynamic mngtmpaddr \\ valid\n"
                        + "2: eth0    inet6 fd00::6/64 scope global \\ valid_lft forever\n",
                    "ip",
                    "-6"));
    assertEquals("fd00::7", ask(machine, UnitNetwork::localAddress));
    assertEquals(Optional.empty(), ask(machine, UnitNetwork::wrongOption));
    assertEquals(true, ask(machine, UnitNetwork::hasIpv6));
  }

  @Test
  void aMachineWithoutThePreferenceIsNotAsked() {
    assertFalse(
        Probe.run(charm(), four, context -> UnitNetwork.of(context).localAddress()).ran("ip"));
  }

  @Test
  void withoutAnAddressTheOptionIsWrongAndTheUnitKeepsItsOwn() {
    State none = preferring(four).withAnswer(CommandAnswer.printing("", "ip"));
    assertEquals("10.5.3.128", ask(none, UnitNetwork::localAddress));
    assertEquals(
        Optional.of("prefer-ipv6 is set, but the unit has no IPv6 address"),
        Probe.ask(charm(), none, context -> new PlainCharm(context).wrongOption()));
  }

  @Test
  void theCatalogueHasTheBindingsAddressAndIpv6WhereThereIsNone() {
    State state = preferring(both).withNetwork("admin", Sketches.noNetwork());
    assertEquals("http://[fd00::9]", url(state, EndpointType.ADMIN));
    assertEquals("http://10.6.0.5", url(state, EndpointType.PUBLIC));
  }

  @Test
  void theCatalogueHasIpv6WhereTheUnitIsNotInTheNetworkOfTheOption() {
    State state = preferring(both).withConfig("os-public-network", "192.168.0.0/24");
    assertEquals("http://[fd00::9]", url(state, EndpointType.PUBLIC));
  }

  @Test
  void hostsAreBracketedOnce() {
    assertEquals("[fd00::5]", UrlHost.of("fd00::5"));
    assertEquals("[fd00::5]", UrlHost.of("[fd00::5]"));
    assertEquals("10.5.3.128", UrlHost.of("10.5.3.128"));
    assertEquals("congress.example.com", UrlHost.of("congress.example.com"));
  }

  private static State juju(State state, String... addresses) {
    List<BoundAddress> bound = new ArrayList<>();
    for (String address : addresses) {
      bound.add(
          new BoundAddress(
              "eth0", address, address.contains(":") ? address + "/64" : address + "/16"));
    }
    return state.withNetwork("juju-info", new NetworkAddresses(bound, List.of(), List.of()));
  }

  private static State preferring(State state) {
    return state.withConfig("prefer-ipv6", true);
  }

  private static String url(State state, EndpointType type) {
    return Probe.ask(
        charm(), state, context -> new AddressResolver(context, false).url(type, false));
  }

  private static <T> T ask(State state, Function<UnitNetwork, T> question) {
    return Probe.ask(charm(), state, context -> question.apply(UnitNetwork.of(context)));
  }

  private static CharmSketch charm() {
    return Sketches.charm().option(new OptionDeclaration("prefer-ipv6", Type.BOOLEAN, false));
  }
}
