package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import charms.layer.basic.Ports;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ports of a unit are those its charm names (openstack-layer.md section 6, install). */
final class OpenPortsTest {
  private final State open = opened("1789/tcp", "1790/tcp");

  @Test
  void whatIsMissingIsOpenedAndWhatIsNotWantedIsClosed() {
    assertEquals(
        Set.of("1789/tcp", "9000/tcp"), after(open, Set.of("9000/tcp", "1789/tcp")).openedPorts());
  }

  @Test
  void portsThatAreAsTheyShouldBeAreNotTouched() {
    HookOutcome outcome = only(open, Set.of("1789/tcp", "1790/tcp"));
    assertFalse(
        outcome.hookTools().stream().anyMatch(call -> call.matches("(open|close)-port.*")),
        outcome.hookTools().toString());
  }

  @Test
  void whatTheCharmOpenedItselfStaysOpen() {
    State own = opened("53/udp", "icmp", "8000-8010/tcp", "1789/tcp");
    assertEquals(Set.of("53/udp", "icmp", "8000-8010/tcp"), after(own, Set.of()).openedPorts());
  }

  @Test
  void aPortInAnOpenRangeIsOpen() {
    State range = opened("8000-8010/tcp");
    assertEquals(
        Set.of("8000-8010/tcp", "8011/tcp", "8005/udp"),
        after(range, Set.of("8005/tcp", "8000/tcp", "8010/tcp", "8011/tcp", "8005/udp"))
            .openedPorts());
  }

  @Test
  void aPortOpenedAndNotWantedInTheSameHookIsClosed() {
    State after =
        Probe.run(
                Sketches.charm(),
                State.initial(),
                context -> {
                  Ports.of(context).only(Set.of("1789/tcp"));
                  Ports.of(context).only(Set.of("11789/tcp"));
                })
            .state();
    assertEquals(Set.of("11789/tcp"), after.openedPorts());
  }

  private static State opened(String... ports) {
    return Probe.run(
            Sketches.charm(),
            State.initial(),
            context -> {
              for (String port : ports) {
                context.hookTools().openPort(port);
              }
            })
        .state();
  }

  private static State after(State state, Set<String> wanted) {
    return only(state, wanted).state();
  }

  private static HookOutcome only(State state, Set<String> wanted) {
    return Probe.run(Sketches.charm(), state, context -> Ports.of(context).only(wanted));
  }
}
