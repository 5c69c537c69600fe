package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.layer.openstack.OpenStackCharms;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import org.junit.jupiter.api.Test;

/** What the layers do for a charm that leaves all of it to them. */
final class CanonicalTest {
  @Test
  void theyRenderSyncAndTellTheStatus() {
    State answered = SketchStates.answered().withFlag(OpenStackCharms.CANONICAL);
    HookOutcome outcome = SketchStates.configuring(answered);
    assertTrue(outcome.called(":configure") && outcome.called(":syncDatabase"));
    assertEquals("active", outcome.state().status().state());
  }

  @Test
  void nothingIsRenderedUntilAllHaveAnswered() {
    State related = SketchStates.related().withFlag(OpenStackCharms.CANONICAL);
    assertTrue(SketchStates.update(related).file("/etc/sketch/sketch.conf").isEmpty());
  }
}
