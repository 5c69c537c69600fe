package charms.interfaces.bindrndc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.LogLine;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The side of the service (interfaces.md section 9, bind-rndc). */
final class BindRndcRequiresTest {
  private static final String N = "dns-backend";
  private static final CharmUnderTest SERVICE =
      CharmUnderTest.of(
          CharmSketch.named("designate")
              .requires(N, "bind-rndc", BindRndcRequires::new)
              .handlers(new BindRndcRequires_Handlers())
              .handlers(new ServiceHandlers_Handlers()));
  private static final Map<String, String> KEY =
      Map.of("private-address", "10.5.100.71", "algorithm", "hmac-md5", "rndckey", "ZmFrZQ==");
  private static final NetworkAddresses NETWORK =
      new NetworkAddresses(
          List.of(new BoundAddress("eth1", "10.5.100.11", "10.5.100.0/24")),
          List.of("192.0.2.9"),
          List.of());
  private static final Event CHANGED = Event.relationChanged(N, "bind/0");

  @Test
  void joiningConnectsAndPublishesThePrimaryAddressOfTheBinding() {
    State joined = SERVICE.run(Event.relationJoined(N, "bind/0"), related(Map.of())).state();
    assertEquals(Set.of("connected"), flags(joined));
    assertEquals(Map.of("private-address", "10.5.100.11"), joined.published(N));
  }

  @Test
  void theAddressJujuPublishesAnywayIsNotWrittenAgain() {
    State plain =
        State.initial().withRelation(RelationState.of(N).remoteApp("bind").remoteUnit(0, Map.of()));
    State joined = SERVICE.run(Event.relationJoined(N, "bind/0"), plain).state();
    assertEquals(Map.of(), joined.published(N));
  }

  @Test
  void aKeyAndItsAlgorithmAreAwaited() {
    for (Map<String, String> half :
        List.of(Map.of("algorithm", "hmac-md5"), Map.of("rndckey", "ZmFrZQ=="))) {
      assertEquals(Set.of("connected"), flags(SERVICE.run(CHANGED, related(half)).state()));
    }
    assertEquals(
        Set.of("available", "connected"), flags(SERVICE.run(CHANGED, related(KEY)).state()));
  }

  @Test
  void halvesOfTwoNameServersMakeNoKey() {
    State two =
        State.initial()
            .withRelation(
                RelationState.of(N)
                    .remoteApp("bind")
                    .remoteUnit(0, Map.of("algorithm", "hmac-md5"))
                    .remoteUnit(1, Map.of("rndckey", "ZmFrZQ==")));
    assertEquals(Set.of("connected"), flags(SERVICE.run(CHANGED, two).state()));
  }

  @Test
  void theKeyAndAllNameServersAreRead() {
    State two =
        related(KEY)
            .changeRelation(N, one -> one.remoteUnit(1, Map.of("private-address", "10.5.100.72")));
    assertEquals(
        List.of(
            "> Optional[RndcKey[hmac-md5]]Optional[ZmFrZQ==]",
            "> [SlaveAddress[unit=bind/0, address=10.5.100.71],"
                + " SlaveAddress[unit=bind/1, address=10.5.100.72]]"),
        said(two));
    assertEquals(List.of("> Optional.emptyOptional.empty", "> []"), said(State.initial()));
  }

  @Test
  void availableGoesWithTheKeyAndConnectedWithTheLastNameServer() {
    State two = related(KEY).changeRelation(N, one -> one.remoteUnit(1, Map.of()));
    State available = SERVICE.run(CHANGED, two).state();
    State keyGone = SERVICE.run(Event.relationDeparted(N, "bind/0"), available).state();
    assertEquals(Set.of("connected"), flags(keyGone));
    State allGone = SERVICE.run(Event.relationDeparted(N, "bind/1"), keyGone).state();
    assertEquals(Set.of(), flags(allGone));
    assertEquals(Set.of(), flags(SERVICE.run(Event.relationBroken(N), allGone).state()));
  }

  @Test
  void availableStaysWhileAnotherNameServerHasAKey() {
    State two = related(KEY).changeRelation(N, one -> one.remoteUnit(1, KEY));
    State available = SERVICE.run(CHANGED, two).state();
    assertEquals(
        Set.of("available", "connected"),
        flags(SERVICE.run(Event.relationDeparted(N, "bind/0"), available).state()));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withNetwork(N, NETWORK)
        .withRelation(RelationState.of(N).remoteApp("bind").remoteUnit(0, bag));
  }

  private static List<String> said(State state) {
    return SERVICE.run(Event.action("look"), state).log().stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith("> "))
        .toList();
  }

  private static Set<String> flags(State state) {
    Set<String> flags = new TreeSet<>();
    for (String flag : state.flags()) {
      if (flag.startsWith(N + ".")) {
        flags.add(flag.substring(N.length() + 1));
      }
    }
    return flags;
  }
}
