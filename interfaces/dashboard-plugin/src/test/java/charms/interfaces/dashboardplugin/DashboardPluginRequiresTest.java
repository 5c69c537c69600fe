package charms.interfaces.dashboardplugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The side of the plugin (interfaces.md section 9, dashboard-plugin). */
final class DashboardPluginRequiresTest {
  private static final CharmUnderTest PLUGIN =
      CharmUnderTest.of(
          CharmSketch.named("congress-dashboard")
              .requires("dashboard", "dashboard-plugin", DashboardPluginRequires::new)
              .handlers(new DashboardPluginRequires_Handlers())
              .handlers(new PluginHandlers_Handlers()));
  private static final Map<String, String> PRINCIPAL =
      Map.of(
          "release", "ussuri",
          "bin_path", "/usr/bin",
          "openstack_dir", "/usr/share/openstack-dashboard");
  private static final Event JOINED = Event.relationJoined("dashboard", "horizon/0");
  private static final Event CHANGED = Event.relationChanged("dashboard", "horizon/0");
  private static final Event DEPARTED = Event.relationDeparted("dashboard", "horizon/0");

  @Test
  void withoutDashboardThereIsNoFlag() {
    assertEquals(Set.of(), ownFlags(PLUGIN.run(Event.hook("install"), State.initial())));
  }

  @Test
  void aDashboardThatHasSaidNothingIsNotConnected() {
    assertEquals(Set.of(), ownFlags(PLUGIN.run(JOINED, related(Map.of()))));
  }

  @Test
  void allThreeKeysAreAwaited() {
    for (String missing : PRINCIPAL.keySet()) {
      Map<String, String> two = new TreeMap<>(PRINCIPAL);
      two.remove(missing);
      assertEquals(Set.of(), ownFlags(PLUGIN.run(CHANGED, related(two))), missing);
    }
  }

  @Test
  void keysThatComeInDifferentHooksAddUp() {
    State first = PLUGIN.run(JOINED, related(Map.of("release", "ussuri"))).state();
    State all = first.changeRelation("dashboard", one -> one.remoteUnit(0, PRINCIPAL));
    assertEquals(
        Set.of("dashboard.available", "dashboard.connected"), ownFlags(PLUGIN.run(CHANGED, all)));
  }

  @Test
  void connectedAndAvailableComeTogetherAndTheChangesAreTaken() {
    HookOutcome outcome = PLUGIN.run(CHANGED, related(PRINCIPAL));
    assertEquals(Set.of("dashboard.available", "dashboard.connected"), ownFlags(outcome));
    assertEquals(
        Set.of("endpoint.dashboard.changed", "endpoint.dashboard.joined"),
        flags(outcome, "endpoint.dashboard."));
  }

  @Test
  void settingsPriorityAndPackagesAreJson() {
    HookOutcome outcome = PLUGIN.run(CHANGED, related(PRINCIPAL));
    assertEquals(
        Map.of(
            "local-settings", "\"X = 1\\n\"",
            "priority", "null",
            "conflicting-packages", "null",
            "install-packages", "[\"python3-congress-dashboard\"]"),
        outcome.state().published("dashboard"));
  }

  @Test
  void settingsMayComeWithoutPackages() {
    State available = PLUGIN.run(CHANGED, related(PRINCIPAL)).state();
    assertEquals(
        Map.of(
            "local-settings", "\"key = value\"",
            "priority", "\"priority\"",
            "conflicting-packages", "null",
            "install-packages", "null"),
        PLUGIN.run(Event.action("settings-alone"), available).state().published("dashboard"));
  }

  @Test
  void whatTheDashboardSaysIsReadAsText() {
    State available = PLUGIN.run(CHANGED, related(PRINCIPAL)).state();
    assertEquals(
        List.of("Optional[ussuri] Optional[/usr/bin] Optional[/usr/share/openstack-dashboard]"),
        said(PLUGIN.run(Event.action("principal"), available)));
    State unrelated = PLUGIN.run(Event.hook("install"), State.initial()).state();
    assertEquals(
        List.of("Optional.empty Optional.empty Optional.empty"),
        said(PLUGIN.run(Event.action("principal"), unrelated)));
  }

  @Test
  void bothFlagsGoWithTheDashboard() {
    State available = PLUGIN.run(CHANGED, related(PRINCIPAL)).state();
    State departed = PLUGIN.run(DEPARTED, available).state();
    assertFalse(departed.hasFlag("dashboard.connected"));
    assertFalse(departed.hasFlag("dashboard.available"));
    HookOutcome broken = PLUGIN.run(Event.relationBroken("dashboard"), departed);
    assertEquals(Set.of(), ownFlags(broken));
  }

  @Test
  void flagsComeBackWithANewRelation() {
    State available = PLUGIN.run(CHANGED, related(PRINCIPAL)).state();
    State departed = PLUGIN.run(DEPARTED, available).state();
    State broken = PLUGIN.run(Event.relationBroken("dashboard"), departed).state();
    State again =
        broken.withRelation(
            RelationState.of("dashboard").number(7).remoteApp("horizon").remoteUnit(0, PRINCIPAL));
    assertTrue(PLUGIN.run(CHANGED, again).state().hasFlag("dashboard.available"));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("dashboard").remoteApp("horizon").remoteUnit(0, bag));
  }

  private static Set<String> ownFlags(HookOutcome outcome) {
    return flags(outcome, "dashboard.");
  }

  private static Set<String> flags(HookOutcome outcome, String prefix) {
    Set<String> flags = new TreeSet<>(outcome.state().flags());
    flags.removeIf(
        flag ->
            !flag.startsWith(prefix)
                || flag.endsWith("-address")
                || flag.endsWith("egress-subnets"));
    return flags;
  }

  private static List<String> said(HookOutcome outcome) {
    return outcome.log().stream()
        .map(line -> line.message())
        .filter(message -> message.startsWith("Optional"))
        .toList();
  }
}
