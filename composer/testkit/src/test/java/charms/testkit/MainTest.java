package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The order of a hook, its ends, and what the tracer writes (reactive-runtime.md section 8, main).
 */
final class MainTest {
  private static final Event STATUS = Event.hook("update-status");
  private static final CharmUnderTest CHARM = CharmUnderTest.of(sketch());
  private static final CharmUnderTest TRACED =
      CharmUnderTest.of(sketch().layerOptions(Map.of("basic", Map.of("trace", true))));

  private static CharmSketch sketch() {
    return CharmSketch.named("app").handlers(new MainHandlers_Handlers());
  }

  @Test
  void startComesBeforeHandlersAndExitsComeLastRegisteredFirst() {
    List<String> lines =
        messages(CHARM.run(STATUS, State.initial())).stream()
            .filter(
                line ->
                    List.of("start", "handler", "at exit", "exit one", "exit two").contains(line))
            .toList();
    assertEquals(List.of("start", "handler", "at exit", "exit two", "exit one"), lines);
  }

  @Test
  void aHookThatMayOnlyReportHasNoStartAndSaysSo() {
    HookOutcome outcome = CHARM.run(Event.hook("collect-metrics"), State.initial());
    List<String> lines = messages(outcome);
    assertEquals("Reactive main running for hook collect-metrics", lines.get(0));
    assertEquals("Restricted mode.", lines.get(1));
    assertTrue(lines.contains("metrics"));
    assertFalse(lines.contains("start") || lines.contains("at exit"));
    assertFalse(outcome.state().hasFlag("foo"));
  }

  @Test
  void aHandlerEndsTheHookWell() {
    HookOutcome outcome = CHARM.run(STATUS, State.initial().withFlag("foo", "ends"));
    assertTrue(outcome.state().hasFlag("ended"));
    assertFalse(outcome.state().hasFlag("wrong"));
    assertTrue(messages(outcome).contains("at exit"));
  }

  @Test
  void aFailureEndsItWithoutExitsAndCommit() {
    HookFailedException failed =
        assertThrows(
            HookFailedException.class,
            () -> CHARM.run(STATUS, State.initial().withFlag("foo", "fails")));
    List<String> lines = failed.log().stream().map(LogLine::message).toList();
    assertTrue(lines.contains("Hook error:"));
    assertFalse(lines.contains("at exit") || lines.contains("exit one"));
  }

  @Test
  void aCallThatComesTooEarlyIsNotedAndMade() {
    HookOutcome outcome = CHARM.run(STATUS, State.initial());
    List<String> warnings =
        outcome.log().stream()
            .filter(line -> line.level().equals("WARNING"))
            .map(LogLine::message)
            .toList();
    assertEquals(
        List.of(
            "charms.testkit.MainHandlers.foo called before flag: bar",
            "charms.testkit.MainHandlers.foo called before flags: foo, bar"),
        warnings);
    assertTrue(outcome.state().hasFlag("foo"));
  }

  @Test
  void theTracerWritesFlagsAndQueuesInTheseWords() {
    String where = "charms/testkit/MainHandlers.java:";
    List<String> lines =
        messages(TRACED.run(STATUS, State.initial().withFlag("later"))).stream()
            .filter(line -> line.startsWith("tracer"))
            .map(line -> line.replaceAll(where + "[0-9]+:", ""))
            .toList();
    assertEquals(
        List.of(
            "tracer>",
            "tracer: starting handler dispatch, 1 flags set",
            "tracer: set flag later",
            "tracer: hooks phase, 0 handlers queued",
            "tracer>",
            "tracer: main dispatch loop, 1 handlers queued",
            "tracer: ++   queue handler foo",
            "tracer>",
            "tracer: set flag foo",
            "tracer: ++   queue handler bar",
            "tracer: -- dequeue handler foo",
            "tracer: cleared flag later"),
        lines);
    assertTrue(
        messages(CHARM.run(STATUS, State.initial())).stream()
            .noneMatch(line -> line.startsWith("tracer")));
  }

  private static List<String> messages(HookOutcome outcome) {
    return outcome.log().stream().map(LogLine::message).toList();
  }
}
