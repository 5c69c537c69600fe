package charms.interfaces.mysqlrouter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.hooktool.NetworkAddresses;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The cluster's side of interfaces.md sections 4 and 9. */
final class MysqlRouterProvidesTest {
  private static final String NAME = "db-router";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("cluster")
              .provides(NAME, "mysql-router", MysqlRouterProvides::new)
              .handlers(new MysqlRouterProvides_Handlers())
              .handlers(new ClusterHandlers_Handlers()));
  private static final CharmUnderTest BUSY =
      CharmUnderTest.of(
          CharmSketch.named("cluster")
              .provides(NAME, "mysql-router", MysqlRouterProvides::new)
              .handlers(new MysqlRouterProvides_Handlers()));
  private static final Event CHANGED = Event.relationChanged(NAME, "router/0");
  private static final Map<String, String> ADDRESSES =
      Map.of("ingress-address", "10.5.100.31", "private-address", "10.5.100.31");
  private static final Map<String, String> ASKED =
      Map.of(
          "mysqlrouter_username", "mysqlrouteruser",
          "mysqlrouter_hostname", "10.5.100.11",
          "MRUP_database", "congress",
          "MRUP_username", "congress",
          "MRUP_hostname", "10.5.100.11");
  private static final Map<String, String> ANSWER =
      Map.of(
          "db_host", "\"10.5.100.31\"",
          "mysqlrouter_password", "\"Qm7Zt3\"",
          "mysqlrouter_allowed_units", "null",
          "MRUP_password", "\"Qm7Zt3\"",
          "MRUP_allowed_units", "\"router/0 router/1\"");

  @Test
  void aJoinedUnitIsShownTheAddress() {
    State joined = CHARM.run(Event.relationJoined(NAME, "router/0"), related(Map.of())).state();
    assertEquals(ADDRESSES, joined.published(NAME));
    assertTrue(joined.hasFlag("db-router.connected"));
    assertFalse(joined.hasFlag("db-router.available"));
  }

  @Test
  void answersAreJsonInBothBags() {
    State answered = CHARM.run(CHANGED, related(ASKED)).state();
    assertEquals(with(ANSWER, ADDRESSES), answered.published(NAME));
    assertEquals(ANSWER, answered.relation(NAME).applicationBag());
    assertEquals(
        Optional.of(
            "AccountRequest[prefix=MRUP, database=congress, username=congress,"
                + " hostname=10.5.100.11]"),
        answered.stored("router/0 MRUP"));
  }

  @Test
  void onlyTheLeaderWritesTheApplicationsBag() {
    State answered = CHARM.run(CHANGED, related(ASKED).withLeader(false)).state();
    assertEquals(with(ANSWER, ADDRESSES), answered.published(NAME));
    assertEquals(Map.of(), answered.relation(NAME).applicationBag());
  }

  @Test
  void timeoutAndAuthorityCarryNoPrefix() {
    State answered = CHARM.run(CHANGED, related(ASKED).withFlag("full")).state();
    assertEquals("90", answered.published(NAME).get("wait_timeout"));
    assertEquals("\"Q0E=\"", answered.published(NAME).get("ssl_ca"));
  }

  @Test
  void anAnswerMayGoWithoutPrefix() {
    State answered = CHARM.run(CHANGED, related(ASKED).withFlag("plain")).state();
    assertEquals("\"p\"", answered.published(NAME).get("password"));
    assertEquals("\"router/0\"", answered.published(NAME).get("allowed_units"));
  }

  @Test
  void availableLastsUntilServed() {
    State waiting = BUSY.run(CHANGED, related(ASKED)).state();
    assertTrue(waiting.hasFlag("db-router.available"));
    assertTrue(
        BUSY.run(Event.hook("update-status"), waiting).state().hasFlag("db-router.available"));
    State served = CHARM.run(Event.hook("update-status"), waiting).state();
    State later = CHARM.run(Event.hook("update-status"), served).state();
    assertFalse(later.hasFlag("db-router.available"));
    assertTrue(later.hasFlag("db-router.connected"));
  }

  @Test
  void anUnprefixedRequestIsNone() {
    State seen = BUSY.run(CHANGED, related(Map.of("username", "congress"))).state();
    assertFalse(seen.hasFlag("db-router.available"));
  }

  @Test
  void theLastDepartureClearsBothFlags() {
    State waiting = BUSY.run(CHANGED, related(ASKED)).state();
    State two = waiting.changeRelation(NAME, one -> one.remoteUnit(1, ASKED));
    State one = BUSY.run(Event.relationDeparted(NAME, "router/1"), two).state();
    assertTrue(one.hasFlag("db-router.connected"));
    assertTrue(one.hasFlag("db-router.available"));
    State none = BUSY.run(Event.relationDeparted(NAME, "router/0"), one).state();
    assertFalse(none.hasFlag("db-router.connected"));
    assertFalse(none.hasFlag("db-router.available"));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withNetwork(NAME, new NetworkAddresses(List.of(), List.of("10.5.100.31"), List.of()))
        .withRelation(RelationState.of(NAME).remoteApp("router").remoteUnit(0, bag));
  }

  private static Map<String, String> with(Map<String, String> bag, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(more);
    return all;
  }
}
