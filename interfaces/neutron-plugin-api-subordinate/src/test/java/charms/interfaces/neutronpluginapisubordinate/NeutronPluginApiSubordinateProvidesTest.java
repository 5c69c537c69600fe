package charms.interfaces.neutronpluginapisubordinate;

import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.CHANGED;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.DEPARTED;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.JOINED;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.N;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.PLUGIN;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.READY;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.act;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.available;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.flags;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.ownFlags;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.related;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.said;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.says;
import static charms.interfaces.neutronpluginapisubordinate.PluginCharm.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The side of the plugin (interfaces.md section 9, neutron-plugin-api-subordinate). */
final class NeutronPluginApiSubordinateProvidesTest {
  @Test
  void joiningConnects() {
    assertEquals(Set.of("connected"), flags(PLUGIN.run(JOINED, related(Map.of()))));
  }

  @Test
  void aNeutronApiThatIsNotReadyIsConnectedOnly() {
    State state = related(Map.of("neutron-api-ready", "no"));
    assertEquals(Set.of("connected"), flags(PLUGIN.run(CHANGED, state)));
  }

  @Test
  void aReadyNeutronApiIsAvailable() {
    State joined = PLUGIN.run(JOINED, related(Map.of())).state();
    assertEquals(Set.of("available", "connected"), flags(PLUGIN.run(CHANGED, says(joined, READY))));
    assertEquals(Set.of("available", "connected"), flags(PLUGIN.run(JOINED, related(READY))));
  }

  @Test
  void availableStaysWhileNeutronApiIsNotReadyForAWhile() {
    State available = PLUGIN.run(CHANGED, related(READY)).state();
    State busy = says(available, Map.of("neutron-api-ready", "no"));
    assertEquals(Set.of("available", "connected"), flags(PLUGIN.run(CHANGED, busy)));
  }

  @Test
  void departedAndBrokenClearBoth() {
    State departed = PLUGIN.run(DEPARTED, available()).state();
    assertEquals(Set.of(), ownFlags(departed));
    assertEquals(Set.of(), flags(PLUGIN.run(Event.relationBroken(N), departed)));
    State stale = departed.withFlag(N + ".connected", N + ".available");
    assertEquals(Set.of(), flags(PLUGIN.run(Event.relationBroken(N), stale)));
  }

  @Test
  void whatThePluginDoesNotSayIsNotPublished() {
    assertEquals(
        Map.of(
            "neutron-plugin", "ovn",
            "mechanism-drivers", "ovn",
            "subordinate_configuration", "{}"),
        act("small", available()).published(N));
  }

  @Test
  void aFullPluginIsPublishedInNineKeys() {
    State full = act("full", available());
    assertEquals(
        Map.of(
            "neutron-plugin", "aPlugin",
            "core-plugin", "aCorePlugin",
            "neutron-plugin-config", "aNeutronPluginConfig",
            "service-plugins", "servicePlugin1,servicePlugin2",
            "extension-drivers", "dns,port_security",
            "mechanism-drivers", "ovn",
            "tenant-network-types", "geneve,gre",
            "neutron-security-groups", "true",
            "subordinate_configuration",
                "{\"neutron-api\": {\"/etc/neutron/neutron.conf\":"
                    + " {\"sections\": {\"DEFAULT\": [[\"key1\", \"val1\"]]}}}}"),
        full.published(N));
    assertEquals(3, act("small", full).published(N).size());
  }

  @Test
  void eachRestartRequestIsANewTrigger() {
    State once = act("restart", available());
    assertEquals(Set.of("restart-trigger"), once.published(N).keySet());
    State twice = act("restart", once);
    assertNotEquals(uuid(once, "restart-trigger"), uuid(twice, "restart-trigger"));
    State typed = act("restart-neutron", twice);
    assertEquals(Set.of("restart-trigger", "restart-trigger-neutron"), typed.published(N).keySet());
    assertNotEquals(uuid(typed, "restart-trigger"), uuid(typed, "restart-trigger-neutron"));
  }

  @Test
  void theConfigurationOfNeutronIsRead() {
    State told =
        related(
            Map.of("neutron-api-ready", "yes", "neutron_config_data", "{\"core_plugin\": \"x\"}"));
    assertEquals(List.of("> true false {core_plugin=x}"), said(told));
    HookOutcome wrong =
        PLUGIN.run(Event.action("look"), related(Map.of("neutron_config_data", "x")));
    assertEquals(
        Optional.of(
            "cannot read the data of neutron-api/0 in 'neutron-plugin:0':"
                + " 'neutron_config_data' is 'x', expected a map"),
        wrong.action().failure());
  }
}
