package charms.interfaces.jujuinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The subordinate's side of interfaces.md section 9. */
final class JujuInfoRequiresTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("nrpe")
              .endpoint(
                  new EndpointDeclaration("juju-info", Role.REQUIRES, "juju-info", true),
                  JujuInfoRequires::new)
              .handlers(new SubordinateHandlers_Handlers()));

  private final State related =
      State.initial()
          .withRelation(
              RelationState.of("juju-info")
                  .remoteApp("congress")
                  .remoteUnit(0, Map.of("private-address", "10.5.100.11")));

  @Test
  void thePrincipalIsKnownAndNothingIsPublished() {
    State joined = CHARM.run(Event.relationJoined("juju-info", "congress/0"), related).state();
    assertTrue(joined.hasFlag("juju-info.connected"));
    assertEquals(Optional.of(List.of("congress/0")), joined.stored("units"));
    assertEquals(Optional.of(List.of("10.5.100.11")), joined.stored("addresses"));
    assertEquals(Map.of(), joined.published("juju-info"));
  }

  @Test
  void connectedGoesWithThePrincipal() {
    State joined = CHARM.run(Event.relationJoined("juju-info", "congress/0"), related).state();
    State left = CHARM.run(Event.relationDeparted("juju-info", "congress/0"), joined).state();
    assertFalse(left.hasFlag("juju-info.connected"));
  }
}
