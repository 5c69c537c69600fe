package charms.interfaces.dashboardplugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.LogLine;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The side of the dashboard (interfaces.md section 9, dashboard-plugin). */
final class DashboardPluginProvidesTest {
  private static final CharmUnderTest DASHBOARD =
      CharmUnderTest.of(
          CharmSketch.named("horizon")
              .provides("plugins", "dashboard-plugin", DashboardPluginProvides::new)
              .handlers(new DashboardHandlers_Handlers()));
  private static final Map<String, String> SETTINGS =
      Map.of(
          "local-settings", "\"X = 1\\n\"",
          "priority", "null",
          "conflicting-packages", "null",
          "install-packages", "[\"python3-congress-dashboard\"]");

  @Test
  void aPluginIsToldWhatItExtends() {
    State joined = DASHBOARD.run(joined("congress"), related("congress", Map.of())).state();
    assertEquals(
        Map.of(
            "release", "ussuri",
            "bin_path", "/usr/bin",
            "openstack_dir", "/usr/share/openstack-dashboard"),
        joined.published("plugins"));
    assertTrue(joined.hasFlag("plugins.connected"));
    assertFalse(joined.hasFlag("plugins.available"));
  }

  @Test
  void settingsNeedAPriorityEvenIfItIsNull() {
    State one = related("congress", Map.of("local-settings", "\"X = 1\\n\""));
    assertFalse(DASHBOARD.run(changed("congress"), one).state().hasFlag("plugins.available"));
    State both = related("congress", SETTINGS);
    assertTrue(DASHBOARD.run(changed("congress"), both).state().hasFlag("plugins.available"));
  }

  @Test
  void pluginsAreListedByPriority() {
    State three =
        related("congress", SETTINGS)
            .withRelation(plugin("b", Map.of("local-settings", "\"b\"", "priority", "\"60\"")))
            .withRelation(plugin("a", Map.of("local-settings", "a = 1", "priority", "50")));
    assertEquals(
        List.of(
            "PluginSettings[unit=congress/0, localSettings=X = 1\\n, priority=,"
                + " conflictingPackages=[], installPackages=[python3-congress-dashboard]]",
            "PluginSettings[unit=a/0, localSettings=a = 1, priority=50,"
                + " conflictingPackages=[], installPackages=[]]",
            "PluginSettings[unit=b/0, localSettings=b, priority=60,"
                + " conflictingPackages=[], installPackages=[]]"),
        listed(three));
  }

  @Test
  void theFirstUnitSpeaksForItsPlugin() {
    State two = State.initial().withRelation(plugin("congress", SETTINGS).remoteUnit(1, SETTINGS));
    assertEquals(1, listed(two).size());
  }

  @Test
  void packagesThatAreNoListNameUnitAndKey() {
    State wrong =
        related(
            "congress",
            Map.of("local-settings", "x", "priority", "1", "install-packages", "python3-x"));
    HookFailedException failed =
        assertThrows(HookFailedException.class, () -> DASHBOARD.run(changed("congress"), wrong));
    assertTrue(
        failed
            .getMessage()
            .endsWith(
                "cannot read 'install-packages' in the data of congress/0 in 'plugins:0':"
                    + " expected a list, found 'python3-x'"),
        failed.getMessage());
  }

  @Test
  void flagsGoWithTheLastPlugin() {
    State available = DASHBOARD.run(changed("congress"), related("congress", SETTINGS)).state();
    State departed =
        DASHBOARD.run(Event.relationDeparted("plugins", "congress/0"), available).state();
    assertFalse(departed.hasFlag("plugins.connected"));
    assertFalse(departed.hasFlag("plugins.available"));
    State broken = DASHBOARD.run(Event.relationBroken("plugins"), departed).state();
    assertFalse(broken.hasFlag("plugins.connected"));
  }

  private static List<String> listed(State state) {
    return DASHBOARD.run(Event.action("plugins"), state).log().stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith("PluginSettings"))
        .toList();
  }

  private static State related(String application, Map<String, String> bag) {
    return State.initial().withRelation(plugin(application, bag));
  }

  private static RelationState plugin(String application, Map<String, String> bag) {
    return RelationState.of("plugins").remoteApp(application).remoteUnit(0, bag);
  }

  private static Event joined(String application) {
    return Event.relationJoined("plugins", application + "/0");
  }

  private static Event changed(String application) {
    return Event.relationChanged("plugins", application + "/0");
  }
}
