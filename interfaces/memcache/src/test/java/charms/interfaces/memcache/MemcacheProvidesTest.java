package charms.interfaces.memcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The side of memcached of interfaces.md section 9. */
final class MemcacheProvidesTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("memcached")
              .provides("cache", "memcache", MemcacheProvides::new)
              .handlers(new ServerHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined("cache", "congress/0");

  @Test
  void theServerIsTheContractsExample() {
    State joined = CHARM.run(JOINED, related(Map.of())).state();
    assertEquals(Map.of("host", "10.5.100.81", "port", "11211"), joined.published("cache"));
  }

  @Test
  void aPortForUdpIsPublishedTooAndTakenBack() {
    State udp = CHARM.run(JOINED, related(Map.of()).withFlag("udp")).state();
    assertEquals("11212", udp.published("cache").get("udp-port"));
    State without = CHARM.run(Event.hook("update-status"), udp.withoutFlag("udp")).state();
    assertFalse(without.published("cache").containsKey("udp-port"));
  }

  @Test
  void triggersAreDistinct() {
    State two =
        related(Map.of("restart-trigger", "b"))
            .changeRelation("cache", one -> one.remoteUnit(1, Map.of("restart-trigger", "b")))
            .changeRelation("cache", one -> one.remoteUnit(2, Map.of("restart-trigger", "a")));
    State changed = CHARM.run(Event.relationChanged("cache", "congress/0"), two).state();
    assertEquals(Optional.of(List.of("a", "b")), changed.stored("triggers"));
  }

  @Test
  void connectedGoesWithTheLastUnit() {
    State joined = CHARM.run(JOINED, related(Map.of())).state();
    assertTrue(joined.hasFlag("cache.connected"));
    State left = CHARM.run(Event.relationDeparted("cache", "congress/0"), joined).state();
    assertFalse(left.hasFlag("cache.connected"));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("cache").remoteApp("congress").remoteUnit(0, bag));
  }
}
