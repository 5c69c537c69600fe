package charms.myapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class MyAppTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final String FILE = "/etc/my-app/greeting";

  @Test
  void installsAndIsReady() {
    State state = CHARM.run(Event.hook("install"), State.initial()).state();
    assertEquals("active", state.status().state());
    assertEquals(Optional.of("hello\n"), state.file(FILE));
  }

  @Test
  void writesTheGreetingWhenItChanges() {
    State installed = CHARM.run(Event.hook("install"), State.initial()).state();
    State changed =
        CHARM.run(Event.hook("config-changed"), installed.withConfig("greeting", "hi")).state();
    assertEquals(Optional.of("hi\n"), changed.file(FILE));
  }

  @Test
  void showsTheGreeting() {
    HookOutcome outcome = CHARM.run(Event.action("show-greeting"), State.initial());
    assertEquals(Map.of("greeting", "hello"), outcome.action().results());
  }
}
