package charms.interfaces.neutronpluginapisubordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.LogLine;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The side of neutron-api (interfaces.md section 9, neutron-plugin-api-subordinate). */
final class NeutronPluginApiSubordinateRequiresTest {
  private static final String N = "subordinate";
  private static final CharmUnderTest NEUTRON_API =
      CharmUnderTest.of(
          CharmSketch.named("neutron-api")
              .requires(
                  N, "neutron-plugin-api-subordinate", NeutronPluginApiSubordinateRequires::new)
              .handlers(new NeutronApiHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged(N, "ovn/0");

  @Test
  void aPluginIsAvailableOnceItHasSaidItsName() {
    State silent = NEUTRON_API.run(Event.relationJoined(N, "ovn/0"), related(Map.of())).state();
    assertTrue(silent.hasFlag("subordinate.connected"));
    assertFalse(silent.hasFlag("subordinate.available"));
    State named = related(Map.of("neutron-plugin", "ovn"));
    assertTrue(NEUTRON_API.run(CHANGED, named).state().hasFlag("subordinate.available"));
  }

  @Test
  void readinessIsYesOrNo() {
    assertEquals(
        Map.of("neutron-api-ready", "no"),
        NEUTRON_API.run(CHANGED, related(Map.of())).state().published(N));
    assertEquals(
        Map.of("neutron-api-ready", "yes"),
        NEUTRON_API.run(CHANGED, related(Map.of()).withFlag("served")).state().published(N));
  }

  @Test
  void theConfigurationIsJsonAndGoesAgain() {
    State left = related(Map.of()).withFlag("files.left");
    State told = NEUTRON_API.run(CHANGED, left).state();
    assertEquals(
        Map.of(
            "neutron-api-ready",
            "no",
            "neutron_config_data",
            "{\"a\": 1, \"core_plugin\": \"ml2\"}"),
        told.published(N));
    assertEquals(
        Map.of("neutron-api-ready", "no"),
        NEUTRON_API.run(CHANGED, told.withoutFlag("files.left")).state().published(N));
  }

  @Test
  void aNonceIsSentBackAfterTheMigration() {
    Map<String, String> asks = Map.of("neutron-plugin", "ovn", "migrate-database-nonce", "n-1");
    State waiting = NEUTRON_API.run(CHANGED, related(asks)).state();
    assertTrue(waiting.hasFlag("subordinate.db_migration"));
    assertEquals(Map.of("neutron-api-ready", "no"), waiting.published(N));
    State served = NEUTRON_API.run(Event.hook("update-status"), waiting.withFlag("served")).state();
    assertFalse(served.hasFlag("subordinate.db_migration"));
    assertEquals(
        Map.of("neutron-api-ready", "yes", "migrate-database-nonce", "n-1"), served.published(N));
    assertFalse(
        NEUTRON_API
            .run(CHANGED, served.withoutFlag("served"))
            .state()
            .hasFlag("subordinate.db_migration"));
  }

  @Test
  void requestsAreReadWithTriggersAndNonce() {
    State asked =
        related(
            Map.of(
                "neutron-plugin", "ovn",
                "mechanism-drivers", "ovn",
                "subordinate_configuration", "{}",
                "restart-trigger-neutron", "t-1",
                "migrate-database-nonce", "n-1"));
    assertEquals(
        List.of(
            "PluginRequest[relationId=subordinate:0, unit=ovn/0, plugin=NeutronPlugin[name=ovn,"
                + " corePlugin=Optional.empty, configFile=Optional.empty,"
                + " servicePlugins=Optional.empty, extensionDrivers=Optional.empty,"
                + " mechanismDrivers=Optional[ovn], tenantNetworkTypes=Optional.empty,"
                + " securityGroups=Optional.empty, subordinateConfiguration={}],"
                + " restartTriggers={restart-trigger-neutron=t-1},"
                + " migrationNonce=Optional[n-1]]"),
        NEUTRON_API.run(Event.action("requests"), asked).log().stream()
            .map(LogLine::message)
            .filter(message -> message.startsWith("PluginRequest"))
            .toList());
  }

  @Test
  void flagsGoWithThePlugin() {
    Map<String, String> asks = Map.of("neutron-plugin", "ovn", "migrate-database-nonce", "n-1");
    State waiting = NEUTRON_API.run(CHANGED, related(asks)).state();
    State departed = NEUTRON_API.run(Event.relationDeparted(N, "ovn/0"), waiting).state();
    State broken = NEUTRON_API.run(Event.relationBroken(N), departed).state();
    for (State gone : List.of(departed, broken)) {
      assertFalse(gone.hasFlag("subordinate.connected"));
      assertFalse(gone.hasFlag("subordinate.available"));
      assertFalse(gone.hasFlag("subordinate.db_migration"));
    }
  }

  private static State related(Map<String, String> bag) {
    return State.initial().withRelation(RelationState.of(N).remoteApp("ovn").remoteUnit(0, bag));
  }
}
