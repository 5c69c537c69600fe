package charms.interfaces.mysqlshared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.reactive.hooktool.NetworkAddresses;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The service's side of interfaces.md section 4. */
final class MysqlSharedRequiresTest {
  private static final String NAME = "shared-db";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires(NAME, "mysql-shared", MysqlSharedRequires::new)
              .handlers(new AskingHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "mysql/0");
  private static final Event CHANGED = Event.relationChanged(NAME, "mysql/0");
  private static final Set<String> CONNECTED = Set.of("shared-db.connected");
  private static final Set<String> AVAILABLE = Set.of("shared-db.connected", "shared-db.available");
  private static final String NETWORK = "shared-db.available.access_network";
  private static final String SSL = "shared-db.available.ssl";

  private final State related =
      State.initial()
          .withNetwork(NAME, new NetworkAddresses(List.of(), List.of("10.5.100.11"), List.of()))
          .withRelation(RelationState.of(NAME).remoteApp("mysql").remoteUnit(0, Map.of()));

  @Test
  void everyUnitAsksAsInTheExample() {
    assertEquals(Bags.REQUEST, joined(related).published(NAME));
    assertEquals(CONNECTED, flags(joined(related)));
    State second =
        related
            .withUnit(1)
            .withLeader(false)
            .withNetwork(NAME, new NetworkAddresses(List.of(), List.of("10.5.100.12"), List.of()));
    assertEquals(
        Bags.with(Bags.REQUEST, "hostname", "10.5.100.12"), joined(second).published(NAME));
  }

  @Test
  void withoutABindingTheHostnameIsThePrivateAddress() {
    State bare =
        State.initial()
            .withAddress("10.5.100.77")
            .withNetwork(NAME, new NetworkAddresses(List.of(), List.of(), List.of()))
            .withRelation(RelationState.of(NAME).remoteApp("mysql").remoteUnit(0, Map.of()));
    assertEquals("10.5.100.77", joined(bare).published(NAME).get("hostname"));
  }

  @Test
  void anotherHostnameMayBeGiven() {
    State asked =
        CHARM
            .run(Event.action("ask-from", Map.of("hostname", "db.example")), joined(related))
            .state();
    assertEquals(Bags.with(Bags.REQUEST, "hostname", "db.example"), asked.published(NAME));
  }

  @Test
  void aPrefixedRequestIsAsInTheExample() {
    State asked = joined(related.withFlag("prefixed"));
    assertEquals(Bags.PREFIXED_REQUEST, asked.published(NAME));
    assertEquals("nova_api", value("novaapi_database", asked));
    assertEquals("nova", value("novaapi_username", asked));
    assertEquals("10.5.100.11", value("novaapi_hostname", asked));
    assertEquals("-", value("database", asked));
    assertEquals("- - [] false false [novaapi]", answer("novaapi", asked));
  }

  @Test
  void severalPrefixesAreKept() {
    State asked = joined(related.withFlag("cells"));
    assertEquals(
        Bags.with(
            Bags.PREFIXED_REQUEST,
            Map.of(
                "nova_database", "nova", "nova_username", "nova", "nova_hostname", "10.5.100.99")),
        asked.published(NAME));
    assertEquals("- - [] false false [nova, novaapi]", answer("nova", asked));
  }

  @Test
  void theRequestGoesToEveryDatabase() {
    State two =
        related.withRelation(RelationState.of(NAME).remoteApp("other").remoteUnit(0, Map.of()));
    for (RelationState relation : joined(two).juju().relations()) {
      assertEquals(Bags.REQUEST, relation.unitBag());
    }
  }

  @Test
  void theAnswerOfTheExampleMakesItAvailable() {
    State answered = changed(joined(related), Bags.ANSWER);
    assertEquals(AVAILABLE, flags(answered));
    assertEquals(Bags.REQUEST, answered.published(NAME));
    assertEquals(
        "10.5.100.31 Qm7Zt3Rk9Wb5 [congress/0, congress/1] true true []", answer("", answered));
    assertEquals("3306", value("db_port", answered));
    assertEquals("3600", value("wait_timeout", answered));
    assertEquals("congress", value("database", answered));
    assertEquals("congress", value("username", answered));
    assertEquals("10.5.100.11", value("hostname", answered));
  }

  @Test
  void valuesThatAreNotThereAreEmpty() {
    State joined = joined(related);
    for (String key :
        List.of(
            "db_host",
            "db_port",
            "password",
            "allowed_units",
            "access_network",
            "ssl_ca",
            "ssl_cert",
            "ssl_key",
            "cluster_series_upgrading",
            "wait_timeout")) {
      assertEquals("-", value(key, joined), key);
    }
  }

  @Test
  void valuesMayBeAskedForWithUnderscores() {
    State told =
        changed(
            joined(related),
            Map.of("access-network", "10.5.0.0/16", "cluster-series-upgrading", "False"));
    assertEquals("10.5.0.0/16", value("access_network", told));
    assertEquals("10.5.0.0/16", value("access-network", told));
    assertEquals("False", value("cluster_series_upgrading", told));
  }

  @Test
  void hostPasswordAndPermissionAreNeeded() {
    State joined = joined(related);
    for (String key : Bags.ANSWER.keySet()) {
      boolean needed = Set.of("db_host", "password", "allowed_units").contains(key);
      State told = changed(joined, Bags.without(Bags.ANSWER, key));
      assertEquals(needed ? CONNECTED : AVAILABLE, flags(told), key);
      assertEquals(!needed + " false false", complete(told), key);
    }
  }

  @Test
  void thePrefixedAnswerOfTheExampleMakesItAvailable() {
    State answered = changed(joined(related.withFlag("prefixed")), Bags.PREFIXED_ANSWER);
    assertEquals(AVAILABLE, flags(answered));
    assertEquals(
        "10.5.100.31 Qm7Zt3Rk9Wb5 [congress/0, congress/1] true true [novaapi]",
        answer("novaapi", answered));
    assertEquals("Qm7Zt3Rk9Wb5", value("novaapi_password", answered));
  }

  @Test
  void underAPrefixThePrefixedValuesAreNeeded() {
    State joined = joined(related.withFlag("prefixed"));
    assertEquals(CONNECTED, flags(changed(joined, Bags.ANSWER)));
    for (String key : Bags.PREFIXED_ANSWER.keySet()) {
      boolean needed = Set.of("db_host", "novaapi_password", "novaapi_allowed_units").contains(key);
      State told = changed(joined, Bags.without(Bags.PREFIXED_ANSWER, key));
      assertEquals(needed ? CONNECTED : AVAILABLE, flags(told), key);
    }
  }

  @Test
  void everyPrefixHasToBeAnsweredAndAllowTheUnit() {
    State joined = joined(related.withFlag("cells"));
    assertEquals(CONNECTED, flags(changed(joined, Bags.PREFIXED_ANSWER)));
    Map<String, String> both =
        Bags.with(
            Bags.PREFIXED_ANSWER,
            Map.of("nova_password", "other", "nova_allowed_units", "congress/0"));
    State answered = changed(joined, both);
    assertEquals(AVAILABLE, flags(answered));
    assertEquals(
        "10.5.100.31 other [congress/0] true true [nova, novaapi]", answer("nova", answered));
    State elsewhere = changed(joined, Bags.with(both, "nova_allowed_units", "congress/1"));
    assertEquals(CONNECTED, flags(elsewhere));
    assertEquals("true false false", complete(elsewhere));
    assertEquals(
        "10.5.100.31 other [congress/1] false false [nova, novaapi]", answer("nova", elsewhere));
    assertEquals(
        "10.5.100.31 Qm7Zt3Rk9Wb5 [congress/0, congress/1] true false [nova, novaapi]",
        answer("novaapi", elsewhere));
  }

  @Test
  void thisUnitHasToBeAllowed() {
    Map<String, String> others =
        Bags.with(Bags.ANSWER, "allowed_units", "congress/1 congress/3 congress/10");
    List<Set<String>> seen = new ArrayList<>();
    for (int unit : List.of(0, 1, 2, 3, 10)) {
      seen.add(flags(changed(joined(related.withUnit(unit)), others)));
    }
    assertEquals(List.of(CONNECTED, AVAILABLE, CONNECTED, AVAILABLE, AVAILABLE), seen);
  }

  @Test
  void aWrongPrefixIsNotAllowed() {
    State answered = changed(joined(related), Bags.ANSWER);
    assertEquals("10.5.100.31 - [] false true []", answer("novaapi", answered));
  }

  @Test
  void aRouterOnTheSameMachineAllowsJustThisUnit() {
    State answered =
        changed(
            joined(related),
            Map.of(
                "db_host", "127.0.0.1",
                "db_port", "3306",
                "password", "Qm7Zt3Rk9Wb5",
                "allowed_units", "congress/0"));
    assertEquals(AVAILABLE, flags(answered));
    assertEquals("127.0.0.1 Qm7Zt3Rk9Wb5 [congress/0] true true []", answer("", answered));
  }

  @Test
  void accessNetworkAndCertificateHaveFlagsOfTheirOwn() {
    State joined = joined(related);
    State network = changed(joined, Bags.with(Bags.ANSWER, "access-network", "10.5.0.0/16"));
    assertEquals(with(AVAILABLE, NETWORK), flags(network));
    assertEquals("true true false", complete(network));
    State ssl = changed(joined, Bags.with(Bags.ANSWER, "ssl_ca", "Q0E="));
    assertEquals(with(AVAILABLE, SSL), flags(ssl));
    assertEquals("true false true", complete(ssl));
    assertEquals("Q0E=", value("ssl_ca", ssl));
    State all = changed(joined, everything());
    assertEquals(with(AVAILABLE, NETWORK, SSL), flags(all));
    State without = changed(joined, Map.of("access-network", "10.5.0.0/16", "ssl_ca", "Q0E="));
    assertEquals(with(CONNECTED, NETWORK, SSL), flags(without));
    assertEquals("false true true", complete(without));
  }

  @Test
  void certificateAndKeyDoNotMatter() {
    State told =
        changed(
            joined(related), Bags.with(Bags.ANSWER, Map.of("ssl_cert", "Qw==", "ssl_key", "Sw==")));
    assertEquals(AVAILABLE, flags(told));
    assertEquals("Qw==", value("ssl_cert", told));
    assertEquals("Sw==", value("ssl_key", told));
  }

  @Test
  void lostValuesDoNotClearFlags() {
    State answered = changed(joined(related), everything());
    State lost = changed(answered, Map.of());
    assertEquals(with(AVAILABLE, NETWORK, SSL), flags(lost));
    assertEquals("false false false", complete(lost));
  }

  @Test
  void anUpgradingClusterIsNotAvailableUntilItIsDone() {
    State answered = changed(joined(related), everything());
    State upgrading =
        changed(answered, Bags.with(everything(), "cluster-series-upgrading", "True"));
    assertEquals(CONNECTED, flags(upgrading));
    State done = changed(upgrading, everything());
    assertEquals(with(AVAILABLE, NETWORK, SSL), flags(done));
  }

  @Test
  void onlyOneUnitAnswers() {
    State three =
        joined(related)
            .changeRelation(NAME, one -> one.remoteUnit(1, Bags.ANSWER))
            .changeRelation(NAME, one -> one.remoteUnit(2, Map.of()));
    State told = CHARM.run(Event.relationChanged(NAME, "mysql/1"), three).state();
    assertEquals(AVAILABLE, flags(told));
    State silent = CHARM.run(Event.relationDeparted(NAME, "mysql/2"), told).state();
    assertEquals(AVAILABLE, flags(silent));
    State left = CHARM.run(Event.relationDeparted(NAME, "mysql/1"), silent).state();
    assertEquals(CONNECTED, flags(left));
  }

  @Test
  void theLastDepartureClearsEveryFlag() {
    State answered = changed(joined(related), everything());
    State left = CHARM.run(Event.relationDeparted(NAME, "mysql/0"), answered).state();
    assertEquals(Set.of(), flags(left));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), left).state()));
  }

  @Test
  void aBrokenRelationClearsEveryFlag() {
    State answered = changed(joined(related), everything());
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), answered).state()));
  }

  @Test
  void aNewRelationIsAskedAgain() {
    State answered = changed(joined(related), Bags.ANSWER);
    State left = CHARM.run(Event.relationDeparted(NAME, "mysql/0"), answered).state();
    State again =
        CHARM
            .run(Event.relationBroken(NAME), left)
            .state()
            .withRelation(RelationState.of(NAME).remoteApp("mysql").remoteUnit(0, Map.of()));
    State asked = joined(again);
    assertEquals(CONNECTED, flags(asked));
    assertEquals(Bags.REQUEST, asked.published(NAME));
    assertEquals(AVAILABLE, flags(changed(asked, Bags.ANSWER)));
  }

  @Test
  void requestsThatDatabasesCannotReadAreRefused() {
    assertEquals(
        "cannot use prefix 'nova_api': databases split keys at the first '_'",
        assertThrows(
                IllegalArgumentException.class,
                () -> DatabaseRequest.of("nova_api", "nova").withPrefix("nova_api"))
            .getMessage());
    assertEquals(
        "cannot ask for database '' as 'nova': both are needed",
        assertThrows(IllegalArgumentException.class, () -> DatabaseRequest.of("", "nova"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> DatabaseRequest.of("nova", ""));
  }

  private static Map<String, String> everything() {
    return Bags.with(Bags.ANSWER, Map.of("access-network", "10.5.0.0/16", "ssl_ca", "Q0E="));
  }

  private static State joined(State from) {
    return CHARM.run(JOINED, from).state();
  }

  private static State changed(State from, Map<String, String> bag) {
    return CHARM.run(CHANGED, from.changeRelation(NAME, one -> one.remoteUnit(0, bag))).state();
  }

  private static String value(String key, State state) {
    return outcome(Event.action("value", Map.of("key", key)), state);
  }

  private static String answer(String prefix, State state) {
    return outcome(Event.action("answer", Map.of("prefix", prefix)), state);
  }

  private static String complete(State state) {
    return outcome(Event.action("complete"), state);
  }

  private static String outcome(Event action, State state) {
    return CHARM.run(action, state).action().results().get("outcome");
  }

  private static Set<String> with(Set<String> flags, String... more) {
    Set<String> all = new TreeSet<>(flags);
    all.addAll(List.of(more));
    return all;
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
