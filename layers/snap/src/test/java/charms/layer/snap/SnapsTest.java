package charms.layer.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Snaps by options. */
final class SnapsTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("app")
              .layerOptions(
                  Map.of("snap", Map.of("etcd", Map.of("channel", "3.4/stable", "classic", true))))
              .handlers(new SnapHandlers_Handlers()));

  @Test
  void wantedSnapsAreInstalledAndFlagged() {
    HookOutcome outcome = CHARM.run(Event.hook("install"), State.initial());
    assertTrue(
        outcome
            .commands()
            .contains(List.of("snap", "install", "--channel=3.4/stable", "--classic", "etcd")));
    assertTrue(outcome.state().hasFlag("snap.installed.etcd"));
  }

  @Test
  void aSnapThatIsThereIsRefreshed() {
    State there =
        State.initial()
            .withAnswer(
                CommandAnswer.printing(
                    "Name  Version  Rev\netcd  3.4.22  250\n", "snap", "list", "etcd"));
    HookOutcome outcome = CHARM.run(Event.hook("upgrade-charm"), there);
    assertTrue(
        outcome
            .commands()
            .contains(List.of("snap", "refresh", "--channel=3.4/stable", "--classic", "etcd")));
  }

  @Test
  void aResourceTakesThePlaceOfTheStoresSnapIfItHasBytes() {
    HookOutcome given =
        CHARM.run(Event.hook("install"), State.initial().withResource("etcd", "bytes"));
    List<String> command =
        given.commands().stream()
            .filter(one -> one.contains("--dangerous"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("snap", "install", "--dangerous", "--classic"), command.subList(0, 4));
    HookOutcome empty = CHARM.run(Event.hook("install"), State.initial().withResource("etcd", ""));
    assertTrue(empty.commands().stream().noneMatch(one -> one.contains("--dangerous")));
  }
}
