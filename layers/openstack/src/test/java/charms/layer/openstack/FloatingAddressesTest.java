package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.State;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option {@code vip} (openstack-layer.md section 3). */
final class FloatingAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "' ', ''",
    "10.5.100.1, 10.5.100.1",
    "' 10.5.100.1  fd00::1\n', '10.5.100.1,fd00::1'"
  })
  void blanksPartAddresses(String option, String addresses) {
    State state = State.initial().withConfig("vip", option);
    List<String> found =
        Probe.ask(Sketches.charm(), state, context -> FloatingAddresses.of(context.config()));
    assertEquals(addresses, String.join(",", found));
  }
}
