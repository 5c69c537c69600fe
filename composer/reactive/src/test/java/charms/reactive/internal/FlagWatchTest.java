package charms.reactive.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The watch rule (reactive-runtime.md sections 2.4 and 8, bus watch). */
final class FlagWatchTest {
  private final FlagWatch watch = new FlagWatch();

  @Test
  void theFirstBatchConcernsAllAndLaterOnesOnlyWhatChanged() {
    watch.reset();
    assertTrue(watch.concerns(List.of("a")));
    watch.firstBatchDone();
    assertFalse(watch.concerns(List.of("a")));
    assertTrue(watch.concerns(List.of()));
  }

  @Test
  void aChangeIsSeenInTheNextBatchAndOnlyThere() {
    watch.reset();
    watch.firstBatchDone();
    watch.changed("a");
    assertFalse(watch.concerns(List.of("a")));
    watch.settle();
    assertTrue(watch.concerns(List.of("b", "a")));
    assertFalse(watch.concerns(List.of("b")));
    watch.settle();
    assertFalse(watch.concerns(List.of("a")));
  }

  @Test
  void aResetForgetsChanges() {
    watch.changed("a");
    watch.settle();
    watch.changed("b");
    watch.cleared();
    watch.reset();
    watch.firstBatchDone();
    assertFalse(watch.concerns(List.of("a", "b")));
    assertFalse(watch.takeCleared());
  }
}
