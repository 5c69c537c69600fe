package charms.barbican;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The actions add-kek and rotate-kek. */
class KeyRotationTest {
  @Test
  void theNextKeyIsReadBeforeItEncrypts() {
    State before = BarbicanStates.configured(Machine.EPOXY);
    HookOutcome outcome = BarbicanStates.CHARM.run(Event.action("add-kek"), before);
    assertEquals(
        "added; run rotate-kek once all units are idle", outcome.action().results().get("outcome"));
    State added = outcome.state();
    assertEquals(List.of(BarbicanStates.kek(before), setting(added, "next-kek")), keks(added));
    assertTrue(outcome.ran("systemctl", "restart", "apache2"));
    assertTrue(outcome.ran("systemctl", "restart", "barbican-worker"));
    assertFalse(outcome.log().toString().contains(setting(added, "next-kek")));
  }

  @Test
  void rotationEncryptsTheKeysOfAllProjectsWithTheNextKey() {
    State before = BarbicanStates.configured(Machine.EPOXY);
    State added = BarbicanStates.CHARM.run(Event.action("add-kek"), before).state();
    HookOutcome outcome = BarbicanStates.CHARM.run(Event.action("rotate-kek"), added);
    assertEquals("rotated", outcome.action().results().get("outcome"));
    assertEquals(
        List.of(setting(added, "next-kek"), BarbicanStates.kek(before)), keks(outcome.state()));
    assertTrue(rewrapped(outcome));
  }

  @Test
  void theReplacedKeyIsForgottenAtTheNextAddition() {
    State before = BarbicanStates.configured(Machine.TRIXIE);
    State added = BarbicanStates.CHARM.run(Event.action("add-kek"), before).state();
    State rotated = BarbicanStates.CHARM.run(Event.action("rotate-kek"), added).state();
    HookOutcome again = BarbicanStates.CHARM.run(Event.action("add-kek"), rotated);
    assertTrue(rewrapped(again));
    assertFalse(keks(again.state()).contains(BarbicanStates.kek(before)));
    assertEquals(2, keks(again.state()).size());
    assertNotEquals(setting(added, "next-kek"), setting(again.state(), "next-kek"));
  }

  @Test
  void followersGetTheKeysInTheSameOrder() {
    State before = BarbicanStates.configured(Machine.EPOXY);
    State added = BarbicanStates.CHARM.run(Event.action("add-kek"), before).state();
    State follower = before.withLeader(false);
    for (Map.Entry<String, String> one : added.juju().leaderSettings().entrySet()) {
      follower = follower.withLeaderSetting(one.getKey(), one.getValue());
    }
    HookOutcome told = BarbicanStates.CHARM.run(Event.hook("leader-settings-changed"), follower);
    assertEquals(keks(added), keks(told.state()));
    assertTrue(told.ran("systemctl", "restart", "apache2"));
    assertTrue(told.ran("systemctl", "restart", "barbican-worker"));
  }

  @Test
  void noKeyIsForgottenWhileTheKeysOfProjectsMayNeedIt() {
    State before = BarbicanStates.configured(Machine.EPOXY);
    State added = BarbicanStates.CHARM.run(Event.action("add-kek"), before).state();
    State rotated = BarbicanStates.CHARM.run(Event.action("rotate-kek"), added).state();
    State failing =
        rotated.withAnswer(
            CommandAnswer.printing("Error occurred!\n", "barbican-manage", "simple_crypto"));
    HookOutcome again = BarbicanStates.CHARM.run(Event.action("add-kek"), failing);
    assertEquals(
        Optional.of(
            "cannot encrypt the keys of all projects anew: see what 'barbican-manage simple_crypto"
                + " rewrap_pkek' prints"),
        again.action().failure());
    assertEquals(keks(rotated), keks(again.state()));
    assertEquals(BarbicanStates.kek(before), setting(again.state(), "former-kek"));
  }

  @Test
  void rotationNeedsANextKeyTheLeaderAndARelease() {
    State epoxy = BarbicanStates.configured(Machine.EPOXY);
    assertEquals("there is no next key; run add-kek first", failure("rotate-kek", epoxy));
    assertEquals(
        "barbican/0 does not lead; run it on the leader",
        failure("add-kek", epoxy.withLeader(false)));
    assertEquals(
        "barbican of caracal reads one key only; epoxy reads several",
        failure("add-kek", BarbicanStates.configured(Machine.CARACAL)));
    assertEquals(
        "the unit is not configured yet",
        failure("add-kek", BarbicanStates.installed(Machine.EPOXY)));
  }

  private static String failure(String action, State state) {
    return BarbicanStates.CHARM.run(Event.action(action), state).action().failure().orElseThrow();
  }

  private static boolean rewrapped(HookOutcome outcome) {
    return outcome.ran("barbican-manage", "simple_crypto", "rewrap_pkek");
  }

  private static String setting(State state, String name) {
    return state.juju().leaderSettings().getOrDefault(name, "");
  }

  private static List<String> keks(State state) {
    return BarbicanStates.conf(state)
        .lines()
        .filter(line -> line.startsWith("kek = "))
        .map(line -> line.substring("kek = ".length()))
        .toList();
  }
}
