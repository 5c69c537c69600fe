package charms.interfaces.memcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The service's side of interfaces.md section 9. */
final class MemcacheRequiresTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires("cache", "memcache", MemcacheRequires::new)
              .handlers(new ServiceHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged("cache", "memcached/0");

  @Test
  void aUnitWithoutServerIsConnectedOnly() {
    State joined =
        CHARM.run(Event.relationJoined("cache", "memcached/0"), related(Map.of())).state();
    assertEquals(Set.of("cache.connected"), flags(joined));
    assertEquals(Map.of(), joined.published("cache"));
  }

  @Test
  void hostAndPortMakeItAvailable() {
    State changed = CHARM.run(CHANGED, related(server("10.5.100.81"))).state();
    assertEquals(Set.of("cache.available", "cache.connected"), flags(changed));
    assertEquals(Optional.of(List.of("10.5.100.81:11211")), changed.stored("servers"));
  }

  @Test
  void bothAreNeeded() {
    for (Map<String, String> bag : List.of(Map.of("host", "10.5.100.81"), Map.of("port", "1"))) {
      assertEquals(
          Set.of("cache.connected"),
          flags(CHARM.run(CHANGED, related(bag)).state()),
          bag.toString());
    }
  }

  @Test
  void aPortForUdpIsReadWhereThereIsOne() {
    Map<String, String> bag = Map.of("host", "h", "port", "11211", "udp-port", "11212");
    assertEquals(
        Optional.of("[MemcacheServer[host=h, port=11211, udpPort=Optional[11212]]]"),
        CHARM.run(CHANGED, related(bag)).state().stored("udp"));
  }

  @Test
  void hostsAndServersAreSorted() {
    State two =
        related(bag("10.5.100.82"))
            .changeRelation("cache", one -> one.remoteUnit(1, bag("10.5.100.81")));
    State changed = CHARM.run(CHANGED, two).state();
    assertEquals(Optional.of(List.of("10.5.100.81", "10.5.100.82")), changed.stored("hosts"));
    assertEquals(
        Optional.of(List.of("10.5.100.81:11211", "10.5.100.82:11211")), changed.stored("servers"));
  }

  @Test
  void anAddressOfVersionSixStandsInBrackets() {
    assertEquals("[fd00::1]:11211", MemcacheServer.of("fd00::1", 11211).address());
  }

  @Test
  void aPortThatIsNoNumberIsNamed() {
    State odd = related(Map.of("host", "h", "port", "many"));
    HookFailedException failed =
        assertThrows(HookFailedException.class, () -> CHARM.run(CHANGED, odd));
    assertTrue(
        failed
            .getMessage()
            .endsWith(
                "cannot read the data of memcached/0 in 'cache:0':"
                    + " 'port' is 'many', expected an integer"),
        failed.getMessage());
  }

  @Test
  void eachRestartIsAskedForByAnotherTrigger() {
    State asked = CHARM.run(CHANGED, related(Map.of()).withFlag("restart")).state();
    String trigger = asked.published("cache").getOrDefault("restart-trigger", "");
    assertEquals(trigger, UUID.fromString(trigger).toString());
    State again = CHARM.run(Event.hook("update-status"), asked).state();
    assertNotEquals(trigger, again.published("cache").get("restart-trigger"));
  }

  @Test
  void flagsGoWithTheLastUnit() {
    State two =
        related(server("10.5.100.81"))
            .changeRelation("cache", one -> one.remoteUnit(1, server("10.5.100.82")));
    State changed = CHARM.run(CHANGED, two).state();
    State one = CHARM.run(Event.relationDeparted("cache", "memcached/0"), changed).state();
    assertEquals(Set.of("cache.available", "cache.connected"), flags(one));
    assertEquals(Optional.of(List.of("10.5.100.82:11211")), one.stored("servers"));
    State none = CHARM.run(Event.relationDeparted("cache", "memcached/1"), one).state();
    assertEquals(Set.of(), flags(none));
  }

  @Test
  void availableGoesWithTheOnlyServer() {
    State two =
        related(server("10.5.100.81")).changeRelation("cache", one -> one.remoteUnit(1, Map.of()));
    State changed = CHARM.run(CHANGED, two).state();
    State left = CHARM.run(Event.relationDeparted("cache", "memcached/0"), changed).state();
    assertEquals(Set.of("cache.connected"), flags(left));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("cache").remoteApp("memcached").remoteUnit(0, bag));
  }

  private static Map<String, String> server(String host) {
    return Map.of("host", host, "port", "11211");
  }

  private static Map<String, String> bag(String host) {
    return Map.of("host", host, "port", "11211", "private-address", host);
  }

  private static Set<String> flags(State state) {
    return state.flags().stream()
        .filter(flag -> flag.startsWith("cache"))
        .collect(Collectors.toSet());
  }
}
