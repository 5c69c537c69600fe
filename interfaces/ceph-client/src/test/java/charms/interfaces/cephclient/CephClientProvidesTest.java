package charms.interfaces.cephclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The monitors' side of interfaces.md section 9. */
final class CephClientProvidesTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("mon")
              .provides("client", "ceph-client", CephClientProvides::new)
              .handlers(new MonitorHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged("client", "congress/0");
  private static final String REQUEST =
      "{\"api-version\": 1, \"ops\": [{\"op\": \"create-pool\", \"name\": \"bob\","
          + " \"pg_num\": null}], \"request-id\": \"9e34\"}";

  @Test
  void aClientIsShownKeyAuthAndAddress() {
    State joined =
        CHARM.run(Event.relationJoined("client", "congress/0"), related(Map.of())).state();
    assertEquals(
        Map.of("auth", "cephx", "ceph-public-address", "10.5.100.71", "key", "AQC="),
        joined.published("client"));
    assertEquals(Set.of("client.connected"), flags(joined));
  }

  @Test
  void aRequestIsAnsweredUnderTheUnitsKeyAndTheOldOne() {
    State asked = CHARM.run(CHANGED, related(Map.of("broker_req", REQUEST))).state();
    String response = "{\"exit-code\": 0, \"request-id\": \"9e34\"}";
    assertEquals(response, asked.published("client").get("broker-rsp-congress-0"));
    assertEquals(response, asked.published("client").get("broker_rsp"));
    assertEquals(Set.of("client.broker_requested", "client.connected"), flags(asked));
    assertEquals(Optional.of("congress create-pool"), asked.stored("congress/0"));
  }

  @Test
  void theNameTheUnitGivesItselfWins() {
    Map<String, String> remote =
        Map.of("broker_req", REQUEST, "unit-name", "nova/7", "application-name", "nova");
    State asked = CHARM.run(CHANGED, related(remote)).state();
    assertEquals(Optional.of("nova create-pool"), asked.stored("nova/7"));
    assertEquals(
        "{\"exit-code\": 0, \"request-id\": \"9e34\"}",
        asked.published("client").get("broker-rsp-nova-7"));
  }

  @Test
  void aFailureSaysWhy() {
    State failed =
        CHARM.run(CHANGED, related(Map.of("broker_req", REQUEST)).withFlag("full")).state();
    assertEquals(
        "{\"exit-code\": 28, \"request-id\": \"9e34\", \"stderr\": \"full\"}",
        failed.published("client").get("broker-rsp-congress-0"));
  }

  @Test
  void whatIsNoRequestIsLeftAlone() {
    for (String text : new String[] {"{I am not json", "{}", "[]"}) {
      State asked = CHARM.run(CHANGED, related(Map.of("broker_req", text))).state();
      assertFalse(asked.hasFlag("client.broker_requested"), text);
    }
  }

  @Test
  void flagsGoWithTheLastUnit() {
    State asked =
        CHARM
            .run(CHANGED, related(Map.of("broker_req", REQUEST)))
            .state()
            .changeRelation("client", one -> one.remoteUnit(1, Map.of()));
    State one = CHARM.run(Event.relationDeparted("client", "congress/0"), asked).state();
    assertEquals(Set.of("client.connected"), flags(one));
    State none = CHARM.run(Event.relationDeparted("client", "congress/1"), one).state();
    assertEquals(Set.of(), flags(none));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("client").remoteApp("congress").remoteUnit(0, bag));
  }

  private static Set<String> flags(State state) {
    return state.flags().stream()
        .filter(flag -> flag.startsWith("client"))
        .collect(Collectors.toSet());
  }
}
