package charms.reactive.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flags and triggers (reactive-runtime.md sections 1 and 8). */
final class FlagStoreTest {
  @TempDir Path directory;
  private FlagStore flags;

  @BeforeEach
  void makeStore() {
    flags =
        new FlagStore(
            UnitState.read(directory.resolve("state.json")),
            new FlagWatch(),
            new DispatchJournal());
  }

  @Test
  void aFlagIsSetClearedAndToggled() {
    flags.set("a");
    assertTrue(flags.isSet("a"));
    flags.toggle("a", false);
    flags.toggle("b", true);
    assertEquals(Set.of("b"), flags.all());
    flags.clear("b");
    flags.clear("b");
    assertEquals(Set.of(), flags.all());
  }

  @Test
  void allOfNoneHoldsAndAnyOfNoneDoesNot() {
    flags.set("a");
    assertTrue(flags.allSet());
    assertFalse(flags.anySet());
    assertTrue(flags.allSet("a"));
    assertFalse(flags.allSet("a", "b"));
    assertTrue(flags.anySet("a", "b"));
    assertFalse(flags.anySet("b", "c"));
  }

  @Test
  void aFlagNeedsAName() {
    assertThrows(IllegalArgumentException.class, () -> flags.set(" "));
  }

  @Test
  void aTriggerActsWhenItsFlagBecomesSetAndStaysAfterAClear() {
    flags.whenSet("a").set("b");
    flags.set("a");
    flags.clear("a");
    assertEquals(Set.of("b"), flags.all());
  }

  @Test
  void aTriggerDoesNotActForWhatIsSetAlready() {
    flags.set("a");
    flags.whenSet("a").set("b");
    flags.set("a");
    assertEquals(Set.of("a"), flags.all());
  }

  @Test
  void aTriggerOnClearActsOnlyWhereTheFlagWasSet() {
    flags.whenCleared("a").set("b");
    flags.clear("a");
    assertFalse(flags.isSet("b"));
    flags.set("a");
    flags.clear("a");
    assertTrue(flags.isSet("b"));
  }

  @Test
  void aTriggerSetsAndClearsAndDoesNotTouchOthers() {
    flags.set("old");
    flags.set("other");
    flags.whenSet("a").set("new").clear("old");
    flags.set("a");
    assertEquals(Set.of("a", "new", "other"), flags.all());
  }

  @Test
  void effectsComeInOrderSetsThenClearsThenCallsDepthFirst() {
    List<String> order = new ArrayList<>();
    flags.whenSet("a").call(() -> order.add("a called, " + flags.all())).clear("x").set("b");
    flags.whenSet("b").call(() -> order.add("b called"));
    flags.set("x");
    flags.set("a");
    assertEquals(List.of("b called", "a called, [a, b]"), order);
  }

  @Test
  void aCallComesOncePerTransition() {
    List<String> calls = new ArrayList<>();
    flags.whenSet("a").call(() -> calls.add("set"));
    flags.set("a");
    flags.set("a");
    flags.clear("a");
    flags.set("a");
    assertEquals(List.of("set", "set"), calls);
  }

  @Test
  void aCircleOfTriggersIsNamed() {
    flags.whenSet("a").clear("b");
    flags.whenCleared("b").clear("a");
    flags.whenCleared("a").set("a");
    flags.set("b");
    IllegalStateException circle = assertThrows(IllegalStateException.class, () -> flags.set("a"));
    assertEquals(
        "triggers run in a cycle: set a -> clear b -> clear a -> set a", circle.getMessage());
  }
}
