package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The certificates a unit asks for (openstack-layer.md section 8). */
final class CertificateWishesTest {
  private final State networks =
      Sketches.threeNetworks()
          .withAnswer(CommandAnswer.printing("sketch-0.example\n", "hostname", "--fqdn"));

  // LP 1908306, 1913313
  @Test
  void theMachinesNameCoversTheAddressesOfAllBindings() {
    assertEquals(
        Map.of("sketch-0.example", List.of("10.5.3.128", "10.6.0.5", "10.7.0.5")),
        wishes(networks));
  }

  // LP 1908306, 1913313
  @Test
  void aHostNameCoversItsBindingAndItsFloatingAddress() {
    State named =
        networks
            .withConfig("os-public-hostname", "public.example")
            .withConfig("vip", "10.6.100.1 10.7.100.1");
    assertEquals(
        Map.of(
            "public.example", List.of("10.6.0.5", "10.6.100.1"),
            "sketch-0.example", List.of("10.5.3.128", "10.7.0.5", "10.7.100.1")),
        wishes(named));
  }

  @Test
  void hostNamesOfOptionsHoldTheApplicationsName() {
    State named = networks.withConfig("os-public-hostname", "{service_name}.example");
    assertEquals(List.of("10.6.0.5"), wishes(named).get("sketch.example"));
  }

  @Test
  void aFloatingAddressOutsideAllNetworksIsTheMachines() {
    assertEquals(
        List.of("10.5.3.128", "10.6.0.5", "10.7.0.5", "192.168.0.1"),
        wishes(networks.withConfig("vip", "192.168.0.1")).get("sketch-0.example"));
  }

  private static Map<String, List<String>> wishes(State state) {
    return Probe.ask(
        Sketches.charm(), state, context -> new CertificateWishes(context).byCommonName());
  }
}
