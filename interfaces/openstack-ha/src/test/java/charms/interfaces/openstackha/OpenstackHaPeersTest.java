package charms.interfaces.openstackha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The peers of interfaces.md section 7. */
final class OpenstackHaPeersTest {
  private static final String NAME = "cluster";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .peers(NAME, "openstack-ha", OpenstackHaPeers::new)
              .handlers(new AddressingHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "congress/1");
  private static final Event CHANGED = Event.relationChanged(NAME, "congress/1");
  private static final Map<String, String> FIRST = addresses("10.5.100.11");
  private static final Map<String, String> SECOND =
      with(addresses("10.5.100.12"), Map.of("private-address", "10.5.100.12"));
  private static final Set<String> BOTH = Set.of("cluster.connected", "cluster.available");

  private final State alone =
      State.initial().withAddress("10.5.100.11").withRelation(RelationState.of(NAME));
  private final State related = peer(alone, 1, Map.of("private-address", "10.5.100.12"));

  @Test
  void everyUnitTellsItsThreeAddresses() {
    assertEquals(FIRST, CHARM.run(JOINED, related).state().published(NAME));
    State second = peer(alone, 0, Map.of()).withUnit(1).withAddress("10.5.100.12");
    assertEquals(
        addresses("10.5.100.12"),
        CHARM.run(Event.relationJoined(NAME, "congress/0"), second).state().published(NAME));
  }

  @Test
  void aUnitWithoutPeersHasNoFlagsAndTellsNothing() {
    State created = CHARM.run(Event.relationCreated(NAME), alone).state();
    assertEquals(Set.of(), flags(created));
    assertEquals(Map.of(), created.published(NAME));
    assertEquals("[]", outcome("peers", created));
  }

  @Test
  void thePeerOfTheExampleIsMappedWithoutThisUnit() {
    State joined = CHARM.run(JOINED, related).state();
    State changed = CHARM.run(CHANGED, peer(joined, 1, SECOND)).state();
    assertEquals(BOTH, flags(changed));
    assertEquals(FIRST, changed.published(NAME));
    assertEquals("[PeerAddress[unit=congress-1, address=10.5.100.12]]", outcome("peers", changed));
    for (String type : List.of("admin", "internal", "public")) {
      assertEquals(
          "[PeerAddress[unit=congress-1, address=10.5.100.12]]", by(type + "-address", changed));
    }
    assertEquals("[]", by("rndc-address", changed));
  }

  @Test
  void peersComeByNumberAndThoseWithoutTheAddressAreLeftOut() {
    State three =
        peer(
            peer(
                related, 10, Map.of("private-address", "10.5.100.20", "rndc-address", "10.9.0.20")),
            2,
            Map.of("private-address", "10.5.100.13", "rndc-address", "10.9.0.13"));
    State changed = CHARM.run(CHANGED, three).state();
    assertEquals(
        "[PeerAddress[unit=congress-1, address=10.5.100.12],"
            + " PeerAddress[unit=congress-2, address=10.5.100.13],"
            + " PeerAddress[unit=congress-10, address=10.5.100.20]]",
        outcome("peers", changed));
    assertEquals(
        "[PeerAddress[unit=congress-2, address=10.9.0.13],"
            + " PeerAddress[unit=congress-10, address=10.9.0.20]]",
        by("rndc-address", changed));
  }

  @Test
  void anotherKindOfAddressMayBeSet() {
    State joined = CHARM.run(JOINED, related).state();
    State set = act("set-address", Map.of("type", "rndc", "address", "10.9.0.11"), joined);
    assertEquals(with(FIRST, Map.of("rndc-address", "10.9.0.11")), set.published(NAME));
    State moved = act("set-address", Map.of("type", "admin", "address", "10.5.100.99"), joined);
    assertEquals(with(FIRST, Map.of("admin-address", "10.5.100.99")), moved.published(NAME));
  }

  @Test
  void valuesAreSentAsTheyAreAndDeletedWhenEmpty() {
    State sent = act("send-all", Map.of("one", "1", "two", "{\"a\": 2}"), related);
    assertEquals(Map.of("one", "1", "two", "{\"a\": 2}"), sent.published(NAME));
    State less = act("send-all", Map.of("one", "", "two", "2"), sent);
    assertEquals(Map.of("two", "2"), less.published(NAME));
  }

  @Test
  void ownAndPeersValuesAreRetrieved() {
    State sent =
        act(
            "send-all",
            Map.of("one", "mine", "two", "mine too"),
            peer(peer(related, 1, Map.of("one", "first")), 2, Map.of("one", "second")));
    assertEquals("[mine] [first, second] first", retrieve("one", sent));
    assertEquals("[mine too] [] -", retrieve("two", sent));
    assertEquals("[] [] -", retrieve("three", sent));
  }

  @Test
  void whenOneOfTwoPeersDepartsTheOtherRemains() {
    State two =
        CHARM.run(CHANGED, peer(related, 2, Map.of("private-address", "10.5.100.13"))).state();
    State one = CHARM.run(Event.relationDeparted(NAME, "congress/1"), two).state();
    assertEquals(BOTH, flags(one));
    assertEquals("[PeerAddress[unit=congress-2, address=10.5.100.13]]", outcome("peers", one));
  }

  @Test
  void bothFlagsGoWithTheLastPeer() {
    State joined = CHARM.run(JOINED, related).state();
    State left = CHARM.run(Event.relationDeparted(NAME, "congress/1"), joined).state();
    assertEquals(Set.of(), flags(left));
    assertEquals("[]", outcome("peers", left));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), left).state()));
  }

  @Test
  void aPeerThatReturnsIsMappedAgain() {
    State joined = CHARM.run(JOINED, related).state();
    State left = CHARM.run(Event.relationDeparted(NAME, "congress/1"), joined).state();
    State back =
        CHARM
            .run(
                Event.relationJoined(NAME, "congress/3"),
                peer(left, 3, Map.of("private-address", "10.5.100.14")))
            .state();
    assertEquals(BOTH, flags(back));
    assertEquals(FIRST, back.published(NAME));
    assertEquals("[PeerAddress[unit=congress-3, address=10.5.100.14]]", outcome("peers", back));
  }

  private static State peer(State state, int unit, Map<String, String> bag) {
    return state.changeRelation(NAME, one -> one.remoteUnit(unit, bag));
  }

  private static Map<String, String> addresses(String address) {
    return Map.of("admin-address", address, "internal-address", address, "public-address", address);
  }

  private static State act(String action, Map<String, Object> parameters, State state) {
    return CHARM.run(Event.action(action, parameters), state).state();
  }

  private static String by(String key, State state) {
    return outcome(Event.action("peers-by", Map.of("key", key)), state);
  }

  private static String retrieve(String key, State state) {
    return outcome(Event.action("retrieve", Map.of("key", key)), state);
  }

  private static String outcome(String action, State state) {
    return outcome(Event.action(action), state);
  }

  private static String outcome(Event action, State state) {
    return CHARM.run(action, state).action().results().get("outcome");
  }

  private static Map<String, String> with(Map<String, String> bag, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(more);
    return all;
  }

  private static Set<String> flags(State state) {
    return state.flags().stream()
        .filter(flag -> flag.startsWith("cluster."))
        .collect(Collectors.toSet());
  }
}
