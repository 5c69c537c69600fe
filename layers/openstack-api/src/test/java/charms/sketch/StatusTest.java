package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.ServiceState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each message of a unit's status, worst first (openstack-layer.md section 6, assess_status). */
final class StatusTest {
  private static final String MISSING =
      "'shared-db' missing, 'amqp' missing, 'identity-service' missing";

  @Test
  void anOriginThatIsNoneIsNamedBeforeAnythingIsInstalled() {
    State wrong = State.initial().withConfig("openstack-origin", "cloud:xenial-nothing");
    State state = SketchStates.CHARM.run(Event.hook("install"), wrong).state();
    assertEquals(
        "blocked cannot use openstack-origin 'cloud:xenial-nothing': Unsupported cloud: source option"
            + " xenial-nothing",
        said(state));
    assertFalse(state.machine().packages().containsKey("sketch-api"));
    State mended =
        SketchStates.CHARM
            .run(Event.hook("config-changed"), state.withConfig("openstack-origin", "distro"))
            .state();
    assertEquals("blocked " + MISSING, said(mended));
  }

  @Test
  void anOriginThatIsNoneLaterBlocksTheUnitAndStopsNothing() {
    State wrong = SketchStates.configured().withConfig("openstack-origin", "zedd");
    State state = SketchStates.CHARM.run(Event.hook("config-changed"), wrong).state();
    assertEquals("blocked cannot use openstack-origin 'zedd': Unknown source: 'zedd'", said(state));
    assertTrue(state.machine().isRunning("sketch-api"));
    assertEquals(
        SketchStates.configured().stored("charmers.openstack-release-version"),
        state.stored("charmers.openstack-release-version"));
  }

  @Test
  void aWrongOptionComesBeforeMissingRelations() {
    State wrong = SketchStates.installed().withConfig("vip", "10.5.100.1/24");
    assertEquals("blocked vip '10.5.100.1/24' is no address", said(SketchStates.update(wrong)));
    State outside =
        SketchStates.installed()
            .withConfig("vip", "10.9.0.1")
            .withConfig("os-public-network", "10.5.0.0/16");
    assertEquals(
        "blocked vip: none of '10.9.0.1' lies in os-public-network 10.5.0.0/16",
        said(SketchStates.update(outside)));
    State network = SketchStates.installed().withConfig("os-admin-network", "10.5.0.0");
    assertEquals(
        "blocked os-admin-network '10.5.0.0' is no network", said(SketchStates.update(network)));
  }

  @Test
  void relationsAreMissingThenIncomplete() {
    assertEquals("blocked " + MISSING, said(SketchStates.installed()));
    State some =
        SketchStates.installed()
            .withRelation(RelationState.of("shared-db").remoteApp("mysql").remoteUnit(0, Map.of()));
    assertEquals(
        "blocked 'shared-db' incomplete, 'amqp' missing, 'identity-service' missing",
        said(SketchStates.update(some)));
    assertEquals(
        "waiting 'shared-db' incomplete, 'amqp' incomplete, 'identity-service' incomplete",
        said(SketchStates.related()));
  }

  @Test
  void stoppedServicesAndClosedPortsAreNamedTogether() {
    State stopped =
        SketchStates.configured()
            .withService("sketch-api", ServiceState.STOPPED)
            .withAnswer(CommandAnswer.failing(1, "", "nc"));
    assertEquals(
        "blocked Services not running that should be: sketch-api; Ports which should be open, but"
            + " are not: 1789",
        said(SketchStates.update(stopped)));
  }

  @Test
  void allIsWell() {
    assertEquals("active Unit is ready", said(SketchStates.configured()));
  }

  private static String said(State state) {
    return state.status().state() + " " + state.status().message();
  }
}
