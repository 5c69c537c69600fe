package charms.interfaces.bindrndc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;

/** The side of the name server (interfaces.md section 9, bind-rndc). */
final class BindRndcProvidesTest {
  private static final String N = "dns-backend";
  private static final CharmUnderTest BIND =
      CharmUnderTest.of(
          CharmSketch.named("bind")
              .provides(N, "bind-rndc", BindRndcProvides::new)
              .handlers(new BindRndcProvides_Handlers())
              .handlers(new BindHandlers_Handlers()));
  private static final NetworkAddresses NETWORK =
      new NetworkAddresses(
          List.of(new BoundAddress("eth1", "10.5.100.71", "10.5.100.0/24")), List.of(), List.of());
  private static final Event JOINED = Event.relationJoined(N, "designate/0");

  @Test
  void joiningRelatesAndPublishesTheAddress() {
    State joined = BIND.run(JOINED, related(Map.of())).state();
    assertTrue(joined.hasFlag("dns-backend.related"));
    assertEquals(Map.of("private-address", "10.5.100.71"), joined.published(N));
  }

  @Test
  void theKeyGoesToAllRelations() {
    State two =
        related(Map.of())
            .withFlag("key.made")
            .withRelation(RelationState.of(N).remoteApp("other").remoteUnit(0, Map.of()));
    State sent = BIND.run(JOINED, two).state();
    Map<String, String> all =
        Map.of("private-address", "10.5.100.71", "algorithm", "hmac-md5", "rndckey", "ZmFrZQ==");
    assertEquals(
        List.of(all, all), sent.juju().relations().stream().map(RelationState::unitBag).toList());
  }

  @Test
  void addressesAndNetworksOfTheServicesAreRead() {
    State two =
        related(Map.of("private-address", "10.5.100.11", "egress-subnets", "10.5.100.11/32"))
            .changeRelation(
                N,
                one ->
                    one.remoteUnit(
                        1,
                        Map.of(
                            "private-address",
                            "10.5.100.12",
                            "egress-subnets",
                            "10.5.100.12/32,10.6.0.0/24")));
    assertEquals(
        List.of("> [10.5.100.11, 10.5.100.12]", "> [10.5.100.11/32, 10.5.100.12/32, 10.6.0.0/24]"),
        said(two));
    assertEquals(List.of("> []", "> []"), said(State.initial()));
  }

  @Test
  void relatedGoesWithTheLastService() {
    State two = related(Map.of()).changeRelation(N, one -> one.remoteUnit(1, Map.of()));
    State joined = BIND.run(JOINED, two).state();
    State one = BIND.run(Event.relationDeparted(N, "designate/1"), joined).state();
    assertTrue(one.hasFlag("dns-backend.related"));
    State none = BIND.run(Event.relationDeparted(N, "designate/0"), one).state();
    assertFalse(none.hasFlag("dns-backend.related"));
    State broken = BIND.run(Event.relationBroken(N), none).state();
    assertFalse(broken.hasFlag("dns-backend.related"));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withNetwork(N, NETWORK)
        .withRelation(RelationState.of(N).remoteApp("designate").remoteUnit(0, bag));
  }

  private static List<String> said(State state) {
    return BIND.run(Event.action("look"), state).log().stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith("> "))
        .toList();
  }
}
