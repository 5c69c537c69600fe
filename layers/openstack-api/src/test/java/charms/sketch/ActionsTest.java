package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.ServiceState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pause, resume and upgrades (openstack-layer.md sections 3 and 6, defect B2). */
final class ActionsTest {
  @Test
  void aPausedUnitStaysPausedAndSaysSo() {
    HookOutcome paused = SketchStates.CHARM.run(Event.action("pause"), SketchStates.configured());
    assertEquals(Optional.empty(), paused.action().failure());
    assertEquals("paused", paused.action().results().get("outcome"));
    assertFalse(paused.state().machine().services().get("sketch-api").running());
    assertTrue(paused.state().machine().services().get("sketch-api").masked());
    assertEquals(
        "maintenance Paused. Use 'resume' action to resume normal service.", said(paused.state()));
    State changed =
        SketchStates.CHARM
            .run(Event.hook("config-changed"), paused.state().withConfig("debug", true))
            .state();
    assertFalse(changed.machine().services().get("sketch-api").running());
    assertEquals(
        "maintenance Paused. Use 'resume' action to resume normal service.", said(changed));
  }

  @Test
  void resumeStartsWhatPauseStopped() {
    State paused = SketchStates.CHARM.run(Event.action("pause"), SketchStates.configured()).state();
    HookOutcome resumed = SketchStates.CHARM.run(Event.action("resume"), paused);
    assertEquals("resumed", resumed.action().results().get("outcome"));
    assertTrue(resumed.state().machine().services().get("haproxy").running());
    assertEquals("active Unit is ready", said(resumed.state()));
  }

  @Test
  void aPausedUnitWhoseServicesRunIsBlocked() {
    State paused = SketchStates.CHARM.run(Event.action("pause"), SketchStates.configured()).state();
    State started = SketchStates.update(paused.withService("sketch-api", ServiceState.RUNNING));
    assertEquals(
        "blocked Services should be paused but these services running: sketch-api", said(started));
  }

  @Test
  void aServiceThatDoesNotStopFailsThePause() {
    HookOutcome paused =
        SketchStates.CHARM.run(
            Event.action("pause"),
            SketchStates.configured().withAnswer(CommandAnswer.printing("", "systemctl", "stop")));
    assertEquals(
        Optional.of("Couldn't pause: sketch-api, memcached, haproxy didn't pause cleanly."),
        paused.action().failure());
  }

  @Test
  void aSeriesUpgradeStopsServicesAndWaitsForItsEnd() {
    State before =
        SketchStates.CHARM.run(Event.hook("pre-series-upgrade"), SketchStates.configured()).state();
    assertEquals(
        "blocked Ready for do-release-upgrade and reboot. Set complete when finished.",
        said(before));
    State after = SketchStates.CHARM.run(Event.hook("post-series-upgrade"), before).state();
    assertEquals("active Unit is ready", said(after));
  }

  @Test
  void whatRenderingWouldChangeIsShownAndNotDone() {
    State configured = SketchStates.configured();
    HookOutcome same = SketchStates.CHARM.run(Event.action("render-diff"), configured);
    assertEquals("all files are as they would be rendered", same.action().results().get("outcome"));
    String conf = configured.file("/etc/sketch/sketch.conf").orElseThrow();
    String edited = conf.replace("bind_port = 1779", "bind_port = 80") + "\nown = line\n";
    HookOutcome other =
        SketchStates.CHARM.run(
            Event.action("render-diff"), configured.withFile("/etc/sketch/sketch.conf", edited));
    String diff = other.action().results().get("diff");
    assertTrue(
        diff.startsWith(
            "--- /etc/sketch/sketch.conf\n+++ /etc/sketch/sketch.conf as it would be\n@@ -1,"),
        diff);
    assertTrue(diff.contains("\n-bind_port = 80\n+bind_port = 1779\n"), diff);
    assertTrue(diff.endsWith("\n-own = line\n"), diff);
    assertEquals(edited, other.state().file("/etc/sketch/sketch.conf").orElseThrow());
  }

  @Test
  void servicesAreRestartedOneAfterTheOther() {
    HookOutcome outcome =
        SketchStates.CHARM.run(Event.action("restart-services"), SketchStates.configured());
    assertEquals("restarted", outcome.action().results().get("outcome"));
    assertTrue(outcome.ran("systemctl", "stop", "sketch-api"));
    assertTrue(outcome.ran("systemctl", "start", "sketch-api"));
  }

  @Test
  void aNewReleaseIsTakenWhenTheOriginGivesIt() {
    HookOutcome outcome =
        SketchStates.CHARM.run(
            Event.hook("config-changed"),
            SketchStates.configured().withConfig("openstack-origin", "cloud:xenial-newton"));
    assertEquals(
        Optional.of("newton"), outcome.state().stored("charmers.openstack-release-version"));
    assertEquals(
        "deb http://ubuntu-cloud.archive.canonical.com/ubuntu xenial-updates/newton main\n",
        outcome.state().file("/etc/apt/sources.list.d/cloud-archive.list").orElseThrow());
    assertTrue(
        outcome.ran(
            "apt-get",
            "--assume-yes",
            "--option=Dpkg::Options::=--force-confnew",
            "--option=Dpkg::Options::=--force-confdef",
            "dist-upgrade"));
    assertTrue(outcome.ran("sketch-manage", "db_sync"));
    assertEquals("active Unit is ready", said(outcome.state()));
    State follower =
        SketchStates.configured()
            .withLeader(false)
            .withConfig("openstack-origin", "cloud:xenial-newton");
    HookOutcome deferred = SketchStates.CHARM.run(Event.hook("config-changed"), follower);
    assertFalse(deferred.ran("sketch-manage", "db_sync"));
    assertTrue(
        deferred.log().stream()
            .anyMatch(line -> line.message().equals("Deferring DB sync to leader")));
  }

  @Test
  void releasesAreNotSkipped() {
    State state = SketchStates.configured().withConfig("action-managed-upgrade", true);
    HookOutcome outcome =
        SketchStates.CHARM.run(
            Event.action("openstack-upgrade"),
            state.withConfig("openstack-origin", "cloud:xenial-ocata"));
    assertEquals(
        Optional.of("cannot upgrade from mitaka to ocata: newton comes between"),
        outcome.action().failure());
  }

  @Test
  void anUpgradeLeftToTheActionWaitsForIt() {
    State managed =
        SketchStates.configured()
            .withConfig("action-managed-upgrade", true)
            .withConfig("openstack-origin", "cloud:xenial-newton");
    HookOutcome changed = SketchStates.CHARM.run(Event.hook("config-changed"), managed);
    assertEquals(
        Optional.of("mitaka"), changed.state().stored("charmers.openstack-release-version"));
    HookOutcome packages = SketchStates.CHARM.run(Event.action("package-upgrade"), changed.state());
    assertEquals(
        "upgrade skipped because an openstack upgrade is available",
        packages.action().results().get("outcome"));
    HookOutcome done = SketchStates.CHARM.run(Event.action("openstack-upgrade"), changed.state());
    assertEquals("success, upgrade completed", done.action().results().get("outcome"));
    assertEquals(Optional.of("newton"), done.state().stored("charmers.openstack-release-version"));
    assertEquals(
        "no upgrade available",
        SketchStates.CHARM
            .run(Event.action("openstack-upgrade"), done.state())
            .action()
            .results()
            .get("outcome"));
  }

  @Test
  void anUpgradeNotLeftToTheActionIsNotItsBusiness() {
    HookOutcome outcome =
        SketchStates.CHARM.run(Event.action("openstack-upgrade"), SketchStates.configured());
    assertEquals(
        "action-managed-upgrade config is False, skipped upgrade",
        outcome.action().results().get("outcome"));
  }

  @Test
  void packagesAreUpgradedWithinTheRelease() {
    HookOutcome outcome =
        SketchStates.CHARM.run(Event.action("package-upgrade"), SketchStates.configured());
    assertEquals("packages successfully upgraded", outcome.action().results().get("outcome"));
    assertTrue(outcome.ran("apt-get", "update"));
  }

  private static String said(State state) {
    return state.status().state() + " " + state.status().message();
  }
}
