package charms.interfaces.mysqlshared;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The database's side of interfaces.md section 4. */
final class MysqlSharedProvidesTest {
  private static final String NAME = "shared-db";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("mysql")
              .provides(NAME, "mysql-shared", MysqlSharedProvides::new)
              .handlers(new MysqlSharedProvides_Handlers())
              .handlers(new AnsweringHandlers_Handlers()));
  private static final CharmUnderTest BUSY =
      CharmUnderTest.of(
          CharmSketch.named("mysql")
              .provides(NAME, "mysql-shared", MysqlSharedProvides::new)
              .handlers(new MysqlSharedProvides_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "congress/0");
  private static final Event CHANGED = Event.relationChanged(NAME, "congress/0");
  private static final Map<String, String> ADDRESSES =
      Map.of("ingress-address", "10.5.100.31", "private-address", "10.5.100.31");
  private static final Set<String> CONNECTED = Set.of("shared-db.connected");
  private static final Set<String> AVAILABLE = Set.of("shared-db.connected", "shared-db.available");

  @Test
  void aJoinedUnitIsShownTheAddress() {
    State joined = BUSY.run(JOINED, related(Map.of())).state();
    assertEquals(ADDRESSES, joined.published(NAME));
    assertEquals(CONNECTED, flags(joined));
  }

  @Test
  void theAnswerIsTheContractsExample() {
    State answered = CHARM.run(CHANGED, related(Bags.REQUEST)).state();
    assertEquals(Bags.with(Bags.ANSWER, ADDRESSES), answered.published(NAME));
    assertEquals(
        Optional.of(
            "DatabaseRequest[database=congress, username=congress, hostname=10.5.100.11, prefix=]"),
        answered.stored("congress/0 "));
  }

  @Test
  void thePrefixedAnswerIsTheContractsExample() {
    State answered = CHARM.run(CHANGED, related(Bags.PREFIXED_REQUEST)).state();
    assertEquals(Bags.with(Bags.PREFIXED_ANSWER, ADDRESSES), answered.published(NAME));
    assertEquals(
        Optional.of(
            "DatabaseRequest[database=nova_api, username=nova, hostname=10.5.100.11,"
                + " prefix=novaapi]"),
        answered.stored("congress/0 novaapi"));
  }

  @Test
  void portTimeoutAndAuthorityCarryNoPrefix() {
    Map<String, String> settings =
        Map.of("db_port", "3316", "wait_timeout", "90", "ssl_ca", "Q0E=");
    State plain = CHARM.run(CHANGED, related(Bags.REQUEST).withFlag("full")).state();
    assertEquals(Bags.with(Bags.with(Bags.ANSWER, settings), ADDRESSES), plain.published(NAME));
    State prefixed = CHARM.run(CHANGED, related(Bags.PREFIXED_REQUEST).withFlag("full")).state();
    assertEquals(
        Bags.with(Bags.with(Bags.PREFIXED_ANSWER, settings), ADDRESSES), prefixed.published(NAME));
  }

  @Test
  void anAuthorityThatIsGoneIsDeleted() {
    State full = CHARM.run(CHANGED, related(Bags.REQUEST).withFlag("full")).state();
    State plain =
        CHARM
            .run(
                CHANGED,
                full.withoutFlag("full")
                    .changeRelation(
                        NAME,
                        one ->
                            one.remoteUnit(0, Bags.with(Bags.REQUEST, "hostname", "10.5.100.13"))))
            .state();
    assertEquals(Bags.with(Bags.ANSWER, ADDRESSES), plain.published(NAME));
  }

  @Test
  void timeoutAndPortMayBeLeftOut() {
    DatabaseAnswer answer = DatabaseAnswer.of("10.5.100.31", "secret", List.of("congress/0"));
    assertEquals("", answer.asBag().get("wait_timeout"));
    assertEquals("3306", answer.asBag().get("db_port"));
    assertFalse(answer.withoutPort().asBag().containsKey("db_port"));
  }

  @Test
  void allowedUnitsAreDistinctAndSortedByNumber() {
    assertEquals(
        "aodh/3 congress/0 congress/2 congress/10",
        DatabaseAnswer.of(
                "h",
                "p",
                List.of("congress/10", "congress/2", "congress/0", "congress/2", "aodh/3"))
            .asBag()
            .get("allowed_units"));
  }

  @Test
  void aPasswordIsNotShown() {
    assertEquals(
        "DatabaseAnswer[h:3306, [congress/0], 'novaapi']",
        DatabaseAnswer.of("h", "p", List.of("congress/0")).withPrefix("novaapi").toString());
  }

  @Test
  void aUsernameWithOrWithoutPrefixMakesItAvailable() {
    assertEquals(AVAILABLE, flags(BUSY.run(CHANGED, related(Bags.REQUEST)).state()));
    assertEquals(AVAILABLE, flags(BUSY.run(CHANGED, related(Bags.PREFIXED_REQUEST)).state()));
    for (Map<String, String> bag :
        List.of(
            Map.of("foo", "1"),
            Bags.without(Bags.REQUEST, "username"),
            Bags.without(Bags.PREFIXED_REQUEST, "novaapi_username"))) {
      assertEquals(CONNECTED, flags(BUSY.run(CHANGED, related(bag)).state()));
    }
  }

  @Test
  void aUnitMayAskForSeveralDatabasesAndForKeysNobodyKnows() {
    Map<String, String> cells =
        Bags.with(
            Bags.with(Bags.PREFIXED_REQUEST, Bags.REQUEST),
            Map.of("M_database", "m", "M_username", "m", "foo", "1"));
    State answered = CHARM.run(CHANGED, related(cells)).state();
    Map<String, String> bag = answered.published(NAME);
    for (String key : List.of("password", "novaapi_password", "M_password")) {
      assertEquals("Qm7Zt3Rk9Wb5", bag.get(key), key);
    }
    for (String key : List.of("allowed_units", "novaapi_allowed_units", "M_allowed_units")) {
      assertEquals("congress/0 congress/1", bag.get(key), key);
    }
    assertEquals(11, bag.size());
    assertEquals(
        Optional.of("DatabaseRequest[database=m, username=m, hostname=, prefix=M]"),
        answered.stored("congress/0 M"));
  }

  @Test
  void requestsOfAllUnitsAndRelationsAreSeen() {
    State many =
        related(Bags.REQUEST)
            .changeRelation(NAME, one -> one.remoteUnit(1, Bags.REQUEST))
            .withRelation(
                RelationState.of(NAME).remoteApp("nova").remoteUnit(4, Bags.PREFIXED_REQUEST));
    State answered = CHARM.run(CHANGED, many).state();
    assertTrue(answered.stored("congress/0 ").isPresent());
    assertTrue(answered.stored("congress/1 ").isPresent());
    assertTrue(answered.stored("nova/4 novaapi").isPresent());
    assertEquals(Bags.with(Bags.ANSWER, ADDRESSES), answered.juju().relations().get(0).unitBag());
    assertEquals(
        Bags.with(Bags.PREFIXED_ANSWER, ADDRESSES), answered.juju().relations().get(1).unitBag());
  }

  @Test
  void theFlagsOfRequestKeysAreClearedOnceAllThreeAreThere() {
    State all = BUSY.run(CHANGED, related(Bags.REQUEST)).state();
    State some = BUSY.run(CHANGED, related(Bags.without(Bags.REQUEST, "hostname"))).state();
    for (String key : List.of("database", "username")) {
      assertFalse(all.hasFlag("endpoint.shared-db.changed." + key), key);
      assertTrue(some.hasFlag("endpoint.shared-db.changed." + key), key);
    }
    assertFalse(all.hasFlag("endpoint.shared-db.changed.hostname"));
  }

  @Test
  void availableLastsUntilServedAndThenOneHook() {
    State waiting = BUSY.run(CHANGED, related(Bags.REQUEST)).state();
    State still = BUSY.run(Event.hook("update-status"), waiting).state();
    assertEquals(AVAILABLE, flags(still));
    State served = CHARM.run(Event.hook("update-status"), still).state();
    State later = CHARM.run(Event.hook("update-status"), served).state();
    assertEquals(CONNECTED, flags(later));
  }

  @Test
  void theLastDepartureClearsBothFlags() {
    State two =
        BUSY.run(CHANGED, related(Bags.REQUEST))
            .state()
            .changeRelation(NAME, one -> one.remoteUnit(1, Bags.REQUEST));
    State one = BUSY.run(Event.relationDeparted(NAME, "congress/0"), two).state();
    assertEquals(AVAILABLE, flags(one));
    State none = BUSY.run(Event.relationDeparted(NAME, "congress/1"), one).state();
    assertEquals(Set.of(), flags(none));
    assertEquals(Set.of(), flags(BUSY.run(Event.relationBroken(NAME), none).state()));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withNetwork(NAME, new NetworkAddresses(List.of(), List.of("10.5.100.31"), List.of()))
        .withRelation(RelationState.of(NAME).remoteApp("congress").remoteUnit(0, bag));
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
