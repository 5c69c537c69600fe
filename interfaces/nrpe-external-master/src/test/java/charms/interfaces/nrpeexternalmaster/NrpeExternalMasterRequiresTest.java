package charms.interfaces.nrpeexternalmaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The side of nrpe of interfaces.md section 9. */
final class NrpeExternalMasterRequiresTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("nrpe")
              .requires("principal", "nrpe-external-master", NrpeExternalMasterRequires::new)
              .handlers(new NrpeHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged("principal", "congress/0");

  @Test
  void hostAndContextArePublished() {
    State seen = CHARM.run(CHANGED, related(Map.of())).state();
    assertEquals(
        Map.of("nagios_hostname", "juju-congress-0", "nagios_host_context", "juju"),
        seen.published("principal"));
    assertTrue(seen.hasFlag("principal.connected"));
    assertFalse(seen.hasFlag("principal.available"));
  }

  @Test
  void monitorsMakeItAvailableUntilTheUnitLeaves() {
    String monitors = MonitorsYaml.write(Map.of("haproxy", NrpeMonitor.of("haproxy")));
    State seen = CHARM.run(CHANGED, related(Map.of("monitors", monitors))).state();
    assertTrue(seen.hasFlag("principal.available"));
    assertEquals(Optional.of(List.of("haproxy")), seen.stored("monitors"));
    State left = CHARM.run(Event.relationDeparted("principal", "congress/0"), seen).state();
    assertFalse(left.hasFlag("principal.available"));
    assertFalse(left.hasFlag("principal.connected"));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("principal").remoteApp("congress").remoteUnit(0, bag));
  }
}
