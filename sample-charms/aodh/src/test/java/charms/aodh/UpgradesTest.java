package charms.aodh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From one release to the next through openstack-origin, and to a newer charm. */
class UpgradesTest {
  @Test
  void mitakaToNewtonMovesThePortOfTheApi() {
    HookOutcome outcome =
        AodhStates.moving(AodhStates.configured("xenial", "distro"), "cloud:xenial-newton");
    assertIs(outcome, "newton");
    assertTrue(outcome.state().file(AodhNewtonCharm.DROP_IN).isPresent());
    List<List<String>> commands = outcome.commands();
    AodhStates.assertReloadedBeforeRestart(commands);
  }

  @Test
  void newtonToOcataMovesTheApiIntoApache() {
    HookOutcome outcome =
        AodhStates.moving(
            AodhStates.configured("xenial", "cloud:xenial-newton"), "cloud:xenial-ocata");
    assertIs(outcome, "ocata");
    State state = outcome.state();
    assertTrue(state.file(AodhWsgiCharm.SITE).isPresent());
    assertTrue(state.machine().services().get("apache2").running());
    assertFalse(AodhStates.text(state, AodhCharm.CONF).contains("[api]"));
  }

  @Test
  void queensToRockyPurgesPython2() {
    State queens =
        AodhStates.configured("bionic", "distro").withPackage("python-aodh", "6.0.0-0ubuntu1");
    HookOutcome outcome = AodhStates.moving(queens, "cloud:bionic-rocky");
    assertIs(outcome, "rocky");
    assertTrue(outcome.state().machine().packages().containsKey("python3-aodh"));
    assertFalse(outcome.state().machine().packages().containsKey("python-aodh"));
    assertFalse(outcome.state().machine().packages().containsKey("python-memcache"));
  }

  @Test
  void ussuriToVictoriaTakesTheOtherBindingOfApt() {
    HookOutcome outcome =
        AodhStates.moving(AodhStates.configured("focal", "distro"), "cloud:focal-victoria");
    assertIs(outcome, "victoria");
    assertTrue(outcome.state().machine().packages().containsKey("python3-apt"));
  }

  @Test
  void theActionUpgradesWhatIsLeftToIt() {
    State managed =
        AodhStates.configured("xenial", "distro").withConfig("action-managed-upgrade", true);
    State waiting = AodhStates.moving(managed, "cloud:xenial-newton").state();
    assertEquals(Optional.of("mitaka"), waiting.stored("charmers.openstack-release-version"));
    HookOutcome done = AodhStates.CHARM.run(Event.action("openstack-upgrade"), waiting);
    assertEquals("success, upgrade completed", done.action().results().get("outcome"));
    assertIs(done, "newton");
    assertTrue(done.ran("systemctl", "daemon-reload"), done.commands().toString());
  }

  @Test
  void aNewCharmPurgesWhatTheReleaseNeedsNoMore() {
    State rocky =
        AodhStates.configured("bionic", "cloud:bionic-rocky")
            .withPackage("python-aodh", "6.0.0-0ubuntu1");
    State upgraded = AodhStates.CHARM.upgrade(rocky).state();
    assertFalse(upgraded.machine().packages().containsKey("python-aodh"));
    assertEquals("active Unit is ready", AodhStates.said(upgraded));
  }

  private static void assertIs(HookOutcome outcome, String release) {
    assertEquals(
        Optional.of(release), outcome.state().stored("charmers.openstack-release-version"));
    assertTrue(outcome.ran("aodh-dbsync"), outcome.commands().toString());
    assertEquals("active Unit is ready", AodhStates.said(outcome.state()));
  }
}
