package charms.interfaces.mysqlrouter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The router's side of interfaces.md sections 4 and 9. */
final class MysqlRouterRequiresTest {
  private static final String NAME = "db-router";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("router")
              .requires(NAME, "mysql-router", MysqlRouterRequires::new)
              .handlers(new RouterHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "cluster/0");
  private static final Event CHANGED = Event.relationChanged(NAME, "cluster/0");
  private static final Map<String, String> ROUTER =
      Map.of(
          "db_host", "\"10.5.100.31\"",
          "mysqlrouter_password", "\"Qm7Zt3\"",
          "mysqlrouter_allowed_units", "\"router/0 router/1\"");
  private static final Map<String, String> PROXY =
      Map.of("MRUP_password", "\"Rk9Wb5\"", "MRUP_allowed_units", "\"router/0\"");

  private final State related =
      State.initial()
          .withNetwork(NAME, new NetworkAddresses(List.of(), List.of("10.5.100.11"), List.of()))
          .withRelation(RelationState.of(NAME).remoteApp("cluster").remoteUnit(0, Map.of()));

  @Test
  void theRoutersOwnAccountCarriesItsPrefixAndItsAddress() {
    State asked = CHARM.run(JOINED, related).state();
    assertEquals(
        Map.of(
            "mysqlrouter_username", "mysqlrouteruser",
            "mysqlrouter_hostname", "10.5.100.11",
            "private-address", "10.5.100.11"),
        published(asked));
    assertEquals(Set.of("db-router.connected"), flags(asked));
    assertEquals(Optional.of(List.of("mysqlrouter")), asked.stored("prefixes"));
    assertEquals(Optional.of("none"), asked.stored("asked"));
  }

  @Test
  void aDatabaseIsAskedForBesideIt() {
    State asked = CHARM.run(JOINED, related.withFlag("proxy")).state();
    assertEquals(
        Map.of(
            "MRUP_database", "congress",
            "MRUP_hostname", "10.5.100.99",
            "MRUP_username", "congress",
            "mysqlrouter_username", "mysqlrouteruser",
            "mysqlrouter_hostname", "10.5.100.11",
            "private-address", "10.5.100.11"),
        published(asked));
    assertEquals(Optional.of(List.of("MRUP", "mysqlrouter")), asked.stored("prefixes"));
    assertEquals(Optional.of("congress"), asked.stored("asked"));
    assertEquals(Optional.of("congress"), asked.stored("as"));
    assertEquals(Optional.of("10.5.100.99"), asked.stored("from"));
  }

  @Test
  void hostAndPasswordMakeItAvailableAndAreDecoded() {
    State answered = answered(related, ROUTER);
    assertEquals(Set.of("db-router.available", "db-router.connected"), flags(answered));
    assertEquals(Optional.of("10.5.100.31"), answered.stored("host"));
    assertEquals(Optional.of("Qm7Zt3"), answered.stored("password"));
    assertEquals(Optional.of(List.of("router/0", "router/1")), answered.stored("allowed"));
    assertEquals(Optional.of("none"), answered.stored("timeout"));
  }

  @Test
  void aTimeoutDoesNotMatter() {
    State answered = answered(related, with(ROUTER, Map.of("wait_timeout", "90")));
    assertTrue(answered.hasFlag("db-router.available"));
    assertEquals(Optional.of("90"), answered.stored("timeout"));
  }

  @Test
  void hostAndPasswordAreNeeded() {
    for (String key : List.of("db_host", "mysqlrouter_password")) {
      assertFalse(answered(related, without(ROUTER, key)).hasFlag("db-router.available"), key);
      assertFalse(
          answered(related, with(ROUTER, Map.of(key, "null"))).hasFlag("db-router.available"), key);
    }
    State units = answered(related, without(ROUTER, "mysqlrouter_allowed_units"));
    assertTrue(units.hasFlag("db-router.available"));
  }

  @Test
  void withoutARequestNothingIsAvailable() {
    Map<String, String> unprefixed =
        Map.of("db_host", "\"h\"", "password", "\"p\"", "allowed_units", "\"router/0\"");
    assertEquals(
        Set.of("db-router.connected"), flags(answered(related.withFlag("silent"), unprefixed)));
  }

  @Test
  void oldClustersWithoutJsonAreUnderstood() {
    State answered =
        answered(related, Map.of("db_host", "10.5.100.31", "mysqlrouter_password", "007"));
    assertEquals(Optional.of("10.5.100.31"), answered.stored("host"));
    assertEquals(Optional.of("007"), answered.stored("password"));
  }

  @Test
  void everyPrefixHasToBeAnsweredForTheProxy() {
    State proxy = related.withFlag("proxy");
    Map<String, String> all = with(ROUTER, PROXY);
    assertEquals(
        Set.of("db-router.available", "db-router.available.proxy", "db-router.connected"),
        flags(answered(proxy, all)));
    assertFalse(answered(proxy, ROUTER).hasFlag("db-router.available"));
    for (String key : List.of("MRUP_allowed_units", "mysqlrouter_allowed_units")) {
      assertEquals(
          Set.of("db-router.available", "db-router.connected"),
          flags(answered(proxy, without(all, key))),
          key);
    }
    assertFalse(answered(proxy, without(all, "db_host")).hasFlag("db-router.available.proxy"));
  }

  @Test
  void oneRequestIsNoProxy() {
    assertFalse(answered(related, with(ROUTER, PROXY)).hasFlag("db-router.available.proxy"));
  }

  @Test
  void theAuthorityAloneMakesSslAvailable() {
    State answered = answered(related, with(ROUTER, Map.of("ssl_ca", "\"Q0E=\"")));
    assertTrue(answered.hasFlag("db-router.available.ssl"));
    assertEquals(Optional.of("Q0E="), answered.stored("ca"));
    State other = answered(related, with(ROUTER, Map.of("ssl_cert", "c", "ssl_key", "k")));
    assertFalse(other.hasFlag("db-router.available.ssl"));
  }

  @Test
  void valuesThatVanishClearFlags() {
    State answered = answered(related, ROUTER);
    State lost =
        answered.changeRelation(NAME, one -> one.remoteUnit(0, without(ROUTER, "db_host")));
    assertEquals(Set.of("db-router.connected"), flags(CHARM.run(CHANGED, lost).state()));
  }

  @Test
  void theLastDepartureClearsEveryFlagAndTheProxysToo() {
    Map<String, String> all = with(with(ROUTER, PROXY), Map.of("ssl_ca", "\"Q0E=\""));
    State answered = answered(related.withFlag("proxy"), all);
    assertEquals(4, flags(answered).size());
    State left = CHARM.run(Event.relationDeparted(NAME, "cluster/0"), answered).state();
    assertEquals(Set.of(), flags(left));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), left).state()));
  }

  @Test
  void whatTheRemainingUnitSaysHolds() {
    State two = answered(related, ROUTER).changeRelation(NAME, one -> one.remoteUnit(1, ROUTER));
    State left = CHARM.run(Event.relationDeparted(NAME, "cluster/0"), two).state();
    assertEquals(Set.of("db-router.available", "db-router.connected"), flags(left));
    State silent =
        answered(related, ROUTER).changeRelation(NAME, one -> one.remoteUnit(1, Map.of()));
    State gone = CHARM.run(Event.relationDeparted(NAME, "cluster/0"), silent).state();
    assertEquals(Set.of("db-router.connected"), flags(gone));
  }

  @Test
  void prefixesWithUnderscoresAreRefused() {
    assertEquals(
        "cannot use prefix 'my_sql': databases split keys at the first '_'",
        assertThrows(
                IllegalArgumentException.class, () -> AccountRequest.ofRouter("my_sql", "user"))
            .getMessage());
    assertEquals(
        "cannot ask for account 'user' under '': both are needed",
        assertThrows(IllegalArgumentException.class, () -> AccountRequest.ofRouter("", "user"))
            .getMessage());
  }

  private static State answered(State from, Map<String, String> bag) {
    State asked = CHARM.run(JOINED, from).state();
    return CHARM.run(CHANGED, asked.changeRelation(NAME, one -> one.remoteUnit(0, bag))).state();
  }

  private static Map<String, String> published(State state) {
    return state.published(NAME);
  }

  private static Map<String, String> with(Map<String, String> bag, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(more);
    return all;
  }

  private static Map<String, String> without(Map<String, String> bag, String key) {
    Map<String, String> less = new TreeMap<>(bag);
    less.remove(key);
    return less;
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
