package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.layer.openstack.OpenStackCharms;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.Map;
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
    State some =
        SketchStates.changed(
            related, "amqp", "rabbit/0", Map.of("hostname", "10.5.0.10", "password", "rabbitpw"));
    HookOutcome outcome = SketchStates.CHARM.run(Event.hook("config-changed"), some);
    assertTrue(outcome.handlers().stream().anyMatch(one -> one.endsWith(":configure")));
    assertTrue(outcome.state().file("/etc/sketch/sketch.conf").isEmpty());
    assertFalse(outcome.state().hasFlag("config.rendered"));
  }
}
