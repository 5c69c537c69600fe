package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.HookFailedException;
import charms.testkit.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where others find the unit (openstack-layer.md section 4, Addresses). */
final class AddressResolverTest {
  private final State networks = Sketches.threeNetworks();

  @Test
  void theHostNameOfTheOptionComesFirst() {
    State named =
        networks
            .withConfig("os-public-hostname", "public.example.com")
            .withConfig("vip", "10.6.0.9");
    assertEquals("public.example.com", clustered(named, EndpointType.PUBLIC));
    assertEquals("10.7.0.5", alone(named, EndpointType.INTERNAL));
  }

  @Test
  void theHostNameMayHoldTheApplicationsName() {
    State named = networks.withConfig("os-admin-hostname", "{service_name}.example.com");
    assertEquals("sketch.example.com", alone(named, EndpointType.ADMIN));
  }

  @Test
  void eachKindHasTheAddressOfItsBinding() {
    assertEquals("10.6.0.5", alone(networks, EndpointType.PUBLIC));
    assertEquals("10.7.0.5", alone(networks, EndpointType.INTERNAL));
    assertEquals("10.5.3.128", alone(networks, EndpointType.ADMIN));
  }

  @Test
  void theNetworkOptionPicksAmongTheAddressesOfABinding() {
    NetworkAddresses two =
        new NetworkAddresses(
            List.of(
                new BoundAddress("eth1", "10.6.0.5", "10.6.0.0/16"),
                new BoundAddress("eth3", "10.8.0.5", "10.8.0.0/16")),
            List.of("10.6.0.5", "10.8.0.5"),
            List.of());
    State state =
        networks.withNetwork("public", two).withConfig("os-public-network", "10.8.0.0/16");
    assertEquals("10.8.0.5", alone(state, EndpointType.PUBLIC));
  }

  @Test
  void theNetworkOptionFindsAnAddressOfAnotherBinding() {
    State state = networks.withConfig("os-admin-network", "10.7.0.0/16");
    assertEquals("10.7.0.5", alone(state, EndpointType.ADMIN));
  }

  @Test
  void aNetworkTheUnitIsNotInLeavesItsOwnAddress() {
    State state = networks.withConfig("os-public-network", "192.168.0.0/24");
    assertEquals("10.5.3.128", alone(state, EndpointType.PUBLIC));
  }

  @Test
  void aBindingWithoutAddressFallsBackToTheUnitsOwn() {
    State state =
        networks
            .withNetwork("public", Sketches.noNetwork())
            .withNetwork("juju-info", Sketches.network("eth0", "10.5.9.9", "10.5.0.0/16"));
    assertEquals("10.5.9.9", alone(state, EndpointType.PUBLIC));
    State bare = state.withNetwork("juju-info", Sketches.noNetwork());
    assertEquals("10.5.3.128", alone(bare, EndpointType.PUBLIC));
  }

  @Test
  void floatingAddressesAreTakenByTheNetworkOption() {
    State state =
        networks
            .withConfig("vip", "10.5.100.1 10.9.100.1")
            .withConfig("os-public-network", "10.9.0.0/16");
    assertEquals("10.9.100.1", clustered(state, EndpointType.PUBLIC));
  }

  @Test
  void floatingAddressesAreTakenByTheBindingsNetwork() {
    State state = networks.withConfig("vip", "10.5.100.1 10.6.100.1 10.7.100.1");
    assertEquals("10.6.100.1", clustered(state, EndpointType.PUBLIC));
    assertEquals("10.7.100.1", clustered(state, EndpointType.INTERNAL));
    assertEquals("10.5.100.1", clustered(state, EndpointType.ADMIN));
  }

  @Test
  void theFirstFloatingAddressServesABindingWithoutNetwork() {
    State state =
        networks
            .withNetwork("public", Sketches.noNetwork())
            .withConfig("vip", "10.9.100.1 10.5.100.1");
    assertEquals("10.9.100.1", clustered(state, EndpointType.PUBLIC));
  }

  @Test
  void floatingAddressesCountOnceTheClusterHoldsThem() {
    State state = networks.withConfig("vip", "10.6.100.1");
    assertEquals("10.6.0.5", alone(state, EndpointType.PUBLIC));
  }

  @Test
  void aFloatingAddressInNoNetworkIsAnError() {
    State state = networks.withConfig("vip", "192.168.0.1");
    HookFailedException error =
        assertThrows(HookFailedException.class, () -> clustered(state, EndpointType.PUBLIC));
    assertEquals(
        "Unable to resolve a suitable IP address based on charm state and configuration."
            + " (net_type=public)",
        error.getCause().getMessage());
  }

  @Test
  void urlsBracketIpv6AndFollowTls() {
    State six = networks.withNetwork("public", Sketches.network("eth1", "fd00::5", "fd00::/64"));
    assertEquals("http://[fd00::5]", url(six, false));
    assertEquals("https://[fd00::5]", url(six, true));
    assertEquals("https://10.6.0.5", url(networks, true));
  }

  private static String alone(State state, EndpointType type) {
    return resolve(state, type, false);
  }

  private static String clustered(State state, EndpointType type) {
    return resolve(state, type, true);
  }

  private static String resolve(State state, EndpointType type, boolean clustered) {
    return Probe.ask(
        Sketches.charm(), state, context -> new AddressResolver(context, clustered).resolve(type));
  }

  private static String url(State state, boolean tls) {
    return Probe.ask(
        Sketches.charm(),
        state,
        context -> new AddressResolver(context, false).url(EndpointType.PUBLIC, tls));
  }
}
