package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Flags, batches, predicates, actions and commit: reactive-runtime.md sections 1 and 2. */
class DispatchTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("sketch")
              .requires("peerless", "sketch", SketchEndpoint::new)
              .handlers(new SketchEndpoint_Handlers())
              .handlers(new DispatchHandlers_Handlers()));

  private final State start = State.initial().withFlag("first.done");

  @Test
  void aFlagSetInABatchActsInTheNext() {
    HookOutcome outcome = CHARM.run(Event.hook("update-status"), State.initial());
    int first = indexOf(outcome, ":first");
    int after = indexOf(outcome, ":afterFirst");
    assertTrue(first >= 0 && after > first, outcome.handlers().toString());
    assertEquals(Optional.of("yes"), outcome.state().stored("after-first"));
  }

  @Test
  void aHandlerRunsAgainOnlyWhenAWatchedFlagChanged() {
    HookOutcome outcome = CHARM.run(Event.hook("update-status"), start);
    assertEquals(1, outcome.handlers().stream().filter(id -> id.endsWith(":afterFirst")).count());
  }

  @Test
  void clearingAFlagDropsQueuedHandlers() {
    HookOutcome outcome =
        CHARM.run(Event.hook("update-status"), start.withFlag("clears", "queued"));
    assertFalse(outcome.called(":neverWhenCleared"));
    assertFalse(outcome.state().hasFlag("queued"));
  }

  @Test
  void clearingAFlagKeepsQueuedHandlersThatStillMatch() {
    HookOutcome outcome =
        CHARM.run(Event.hook("update-status"), start.withFlag("clears", "queued", "one"));
    assertTrue(outcome.called(":clears") && outcome.called(":any"));
  }

  @Test
  void anyAndNotAllCountFlags() {
    HookOutcome one = CHARM.run(Event.hook("update-status"), start.withFlag("one"));
    assertTrue(one.called(":any") && one.called(":notAll"));
    HookOutcome both = CHARM.run(Event.hook("update-status"), start.withFlag("one", "two"));
    assertTrue(both.called(":any") && !both.called(":notAll"));
    HookOutcome none = CHARM.run(Event.hook("update-status"), start);
    assertTrue(!none.called(":any") && none.called(":notAll"));
  }

  @Test
  void triggersFireWhenAFlagBecomesSet() {
    HookOutcome outcome =
        CHARM.run(Event.hook("update-status"), start.withFlag("trigger.wanted", "trigger.gone"));
    assertTrue(outcome.state().hasFlag("triggered"));
    assertFalse(outcome.state().hasFlag("trigger.gone"));
  }

  @Test
  void onlyOnceIsOnceInTheUnitsLife() {
    State wanted = start.withFlag("once.wanted");
    HookOutcome first = CHARM.run(Event.hook("update-status"), wanted);
    HookOutcome second = CHARM.run(Event.hook("update-status"), first.state());
    assertTrue(first.called(":once"));
    assertFalse(second.called(":once"));
    assertEquals(Optional.of(1L), second.state().stored("count"));
  }

  @Test
  void aWatchedFileCallsItsHandlerWhenItsBytesChange() {
    State written = start.withFile("/etc/watched.conf", "one");
    HookOutcome first = CHARM.run(Event.hook("update-status"), written);
    assertTrue(first.called(":fileChanged"));
    HookOutcome same = CHARM.run(Event.hook("update-status"), first.state());
    assertFalse(same.called(":fileChanged"));
    HookOutcome other =
        CHARM.run(Event.hook("update-status"), same.state().withFile("/etc/watched.conf", "two"));
    assertTrue(other.called(":fileChanged"));
  }

  @Test
  void hookHandlersComeBeforeFlagHandlersAndOnlyInTheirHooks() {
    HookOutcome install = CHARM.run(Event.hook("install"), start);
    assertEquals(0, indexOf(install, ":inHooks") - indexOf(install, ":start") - 1);
    assertFalse(CHARM.run(Event.hook("update-status"), start).called(":inHooks"));
    State related = start.withRelation(RelationState.of("peerless").remoteUnit(0, Map.of()));
    assertTrue(CHARM.run(Event.relationJoined("peerless", "remote/0"), related).called(":inHooks"));
  }

  @Test
  void aFailedHookNamesHandlerWithFileAndLineAndChangesNothing() {
    HookFailedException failed =
        assertThrows(
            HookFailedException.class,
            () -> CHARM.run(Event.hook("update-status"), start.withFlag("fails")));
    assertTrue(
        failed
            .getMessage()
            .matches(
                "cannot run hook 'update-status' of sketch/0: charms.testkit.DispatchHandlers.fails"
                    + " \\(charms/testkit/DispatchHandlers.java:\\d+\\): no such thing"),
        failed.getMessage());
    assertTrue(failed.log().stream().anyMatch(line -> line.message().equals("about to fail")));
    assertTrue(failed.log().stream().anyMatch(line -> line.message().equals("Hook error:")));
  }

  @Test
  void handlersThatNeverSettleAreNamed() {
    HookOutcome outcome = CHARM.run(Event.hook("update-status"), start.withFlag("ping", "loop"));
    List<LogLine> warnings =
        outcome.log().stream().filter(line -> line.level().equals("WARNING")).toList();
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).message().contains(":loops"), warnings.toString());
    assertTrue(warnings.get(0).message().contains("ping"), warnings.toString());
  }

  @Test
  void atExitRunsLast() {
    HookOutcome outcome = CHARM.run(Event.hook("update-status"), start);
    assertEquals(outcome.handlers().size() - 1, indexOf(outcome, ":exit"));
  }

  @Test
  void anActionAnswersWithResultsAndItsText() {
    HookOutcome outcome = CHARM.run(Event.action("greet"), start);
    assertEquals(Map.of("greeting.text", "hello", "outcome", "done"), outcome.action().results());
    assertEquals(Optional.empty(), outcome.action().failure());
    assertFalse(outcome.called(":notAll"));
  }

  @Test
  void anActionThatThrowsFailsWithItsMessageAndCommitsNothing() {
    HookOutcome outcome = CHARM.run(Event.action("break"), start);
    assertEquals(Optional.of("cannot greet: nobody there"), outcome.action().failure());
    assertFalse(outcome.state().hasFlag("broken.by.action"));
  }

  @Test
  void anActionWithoutHandlerSaysSo() {
    HookOutcome outcome = CHARM.run(Event.action("dance"), start);
    assertEquals(Optional.of("Action dance undefined"), outcome.action().failure());
  }

  @Test
  void endpointFlagsFollowTheRelation() {
    State related =
        start.withRelation(RelationState.of("peerless").remoteUnit(0, Map.of("port", "80")));
    HookOutcome joined = CHARM.run(Event.relationJoined("peerless", "remote/0"), related);
    assertTrue(
        joined
            .state()
            .flags()
            .containsAll(
                Set.of(
                    "endpoint.peerless.joined",
                    "endpoint.peerless.changed",
                    "endpoint.peerless.changed.port",
                    "peerless.connected")));
    assertEquals(Map.of("hello", "\"remote/0\""), joined.state().published("peerless"));
    HookOutcome departed =
        CHARM.run(Event.relationDeparted("peerless", "remote/0"), joined.state());
    assertFalse(departed.state().hasFlag("endpoint.peerless.joined"));
    assertTrue(departed.state().hasFlag("endpoint.peerless.departed"));
  }

  @Test
  void anImpossibleStateIsRefused() {
    InconsistentStateException refused =
        assertThrows(
            InconsistentStateException.class,
            () -> CHARM.run(Event.relationJoined("peerless", "remote/0"), start));
    assertTrue(refused.getMessage().contains("peerless"), refused.getMessage());
  }

  private static int indexOf(HookOutcome outcome, String end) {
    for (int i = 0; i < outcome.handlers().size(); i++) {
      if (outcome.handlers().get(i).endsWith(end)) {
        return i;
      }
    }
    return -1;
  }
}
