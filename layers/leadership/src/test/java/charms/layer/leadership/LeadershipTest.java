package charms.layer.leadership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeadershipTest {
  private static final CharmUnderTest LAYER = CharmUnderTest.load();
  private static final Event UPDATE = Event.hook("update-status");

  @Test
  void theLeaderIsFlagged() {
    assertTrue(LAYER.run(UPDATE, State.initial()).state().hasFlag("leadership.is_leader"));
    HookOutcome other = LAYER.run(UPDATE, State.initial().withLeader(false));
    assertFalse(other.state().hasFlag("leadership.is_leader"));
  }

  @Test
  void aSettingIsChangedInOneHookAndSetAfterwards() {
    State given = State.initial().withLeader(false).withLeaderSetting("password", "secret");
    HookOutcome first = LAYER.run(Event.hook("leader-settings-changed"), given);
    assertTrue(first.state().hasFlag("leadership.changed.password"));
    assertTrue(first.state().hasFlag("leadership.set.password"));
    assertEquals(Optional.of("secret"), first.state().stored("leadership.settings.password"));
    HookOutcome second = LAYER.run(UPDATE, first.state());
    assertFalse(second.state().hasFlag("leadership.changed.password"));
    assertFalse(second.state().hasFlag("leadership.changed"));
    assertTrue(second.state().hasFlag("leadership.set.password"));
  }

  @Test
  void aRemovedSettingCountsAsChanged() {
    State given = State.initial().withLeader(false).withLeaderSetting("password", "secret");
    State known = LAYER.run(UPDATE, given).state();
    HookOutcome removed = LAYER.run(UPDATE, known.withLeaderSetting("password", ""));
    assertTrue(removed.state().hasFlag("leadership.changed.password"));
    assertFalse(removed.state().hasFlag("leadership.set.password"));
  }
}
