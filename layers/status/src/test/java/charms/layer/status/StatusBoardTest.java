package charms.layer.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.HandlerTable;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Which of many wishes shows. */
final class StatusBoardTest {
  @Test
  void theWorstShows() {
    assertEquals(
        "blocked no certificate",
        shown("base active ok", "base blocked no certificate", "app waiting x"));
    assertEquals("waiting x", shown("app waiting x", "app active ok"));
  }

  @Test
  void amongThoseOfAKindTheHighestLayersShows() {
    assertEquals("waiting for b", shown("app waiting for b", "base waiting for a"));
  }

  @Test
  void ofOneLayerTheLatestShows() {
    assertEquals("active two", shown("app active one", "app active two"));
  }

  @Test
  void maintenanceShowsAtOnceAndNobodyElsesWishLeavesIt() {
    HookOutcome outcome = run("base maintenance Installing");
    assertEquals(1, outcome.statuses().size());
    assertEquals("Installing", outcome.state().status().message());
  }

  @Test
  void aLayerThatIsNotThereIsNamed() {
    HookFailedException failed =
        Assertions.assertThrows(HookFailedException.class, () -> run("other active x"));
    assertTrue(
        failed.getMessage().endsWith("the charm has no layer 'other'; it has [base, app]"),
        failed.getMessage());
  }

  private static String shown(String... wishes) {
    HookOutcome outcome = run(wishes);
    assertEquals(1, outcome.statuses().size());
    return outcome.state().status().state() + " " + outcome.state().status().message();
  }

  private static HookOutcome run(String... wishes) {
    List<HandlerTable> tables = List.of(new WishHandlers_Handlers(), new StatusHandlers_Handlers());
    CharmSketch charm = CharmSketch.named("app").layers("base", "app");
    tables.forEach(charm::handlers);
    return CharmUnderTest.of(charm)
        .run(Event.hook("update-status"), State.initial().withStored("wishes", List.of(wishes)));
  }
}
