package charms.interfaces.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The service's side of interfaces.md section 2. */
final class KeystoneRequiresTest {
  private static final String NAME = "identity-service";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires(NAME, "keystone", KeystoneRequires::new)
              .handlers(new RegisteringHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "keystone/0");
  private static final Event CHANGED = Event.relationChanged(NAME, "keystone/0");
  private static final List<String> BASE =
      List.of(
          "service_host",
          "service_protocol",
          "service_port",
          "auth_host",
          "auth_protocol",
          "auth_port",
          "service_tenant",
          "service_username",
          "service_password",
          "service_tenant_id");
  private static final List<String> SSL =
      List.of(
          "ca_cert",
          "ssl_cert_admin",
          "ssl_key_admin",
          "ssl_cert_internal",
          "ssl_key_internal",
          "ssl_cert_public",
          "ssl_key_public");
  private static final Set<String> CONNECTED = Set.of("identity-service.connected");
  private static final Set<String> AVAILABLE =
      Set.of(
          "identity-service.connected",
          "identity-service.available",
          "identity-service.available.auth");

  private final State related =
      State.initial()
          .withRelation(RelationState.of(NAME).remoteApp("keystone").remoteUnit(0, Map.of()));

  @Test
  void everyUnitSendsTheRegistrationOfTheExample() {
    for (int unit : List.of(0, 1)) {
      State joined = CHARM.run(JOINED, related.withUnit(unit).withLeader(unit == 0)).state();
      assertEquals(Bags.registration(), joined.published(NAME));
      assertEquals(Map.of(), joined.relation(NAME).applicationBag());
      assertEquals(CONNECTED, flags(joined));
    }
  }

  @Test
  void theRegistrationGoesToEveryKeystone() {
    State two =
        related.withRelation(RelationState.of(NAME).remoteApp("other").remoteUnit(0, Map.of()));
    for (RelationState relation : CHARM.run(JOINED, two).state().juju().relations()) {
      assertEquals(Bags.registration(), relation.unitBag());
    }
  }

  @Test
  void rolesAreJoinedByCommasAndStayWhenNoneAreAskedFor() {
    Map<String, String> all =
        Bags.with(
            Bags.registration(), "requested_roles=role1,role2 add_role_to_admin=grole1,grole2");
    State asked = CHARM.run(Event.action("register-with-roles"), joined()).state();
    assertEquals(all, asked.published(NAME));
    State again = CHARM.run(Event.action("register-without-roles"), asked).state();
    assertEquals(all, again.published(NAME));
    assertEquals(all, CHARM.run(Event.hook("update-status"), again).state().published(NAME));
  }

  @Test
  void theLeaderDescribesTheServiceInTheApplicationsBag() {
    HookOutcome described = CHARM.run(Event.action("describe"), joined());
    assertEquals(
        Map.of(
            "region",
            "RegionOne",
            "service-endpoints",
            "[{\"admin_url\": \"http://10.5.100.1:1789\", \"description\": \"sdesc\","
                + " \"internal_url\": \"http://10.5.100.1:1789\","
                + " \"public_url\": \"http://10.5.100.1:1789\","
                + " \"service_name\": \"congress\", \"type\": \"stype\"}]"),
        described.state().relation(NAME).applicationBag());
    assertEquals(Bags.registration(), described.state().published(NAME));
  }

  @Test
  void otherUnitsLeaveTheDescriptionToTheLeader() {
    State follower = CHARM.run(JOINED, related.withLeader(false)).state();
    HookOutcome described = CHARM.run(Event.action("describe"), follower);
    assertEquals(Optional.empty(), described.action().failure());
    assertEquals(Map.of(), described.state().relation(NAME).applicationBag());
    assertEquals(Bags.registration(), described.state().published(NAME));
  }

  @Test
  void informationIsAskedForWithFiveTimesNone() {
    State asked = CHARM.run(Event.action("ask-for-information"), joined()).state();
    assertEquals(
        Bags.of("service=None region=None public_url=None internal_url=None admin_url=None"),
        asked.published(NAME));
  }

  @Test
  void informationAloneNeverMakesItAvailable() {
    State told = changed(joined(), Bags.with(Bags.addresses(), "region=RegionOne"));
    assertEquals(CONNECTED, flags(told));
    assertEquals("http://10.5.100.21:5000 http://10.5.100.21:35357", result("addresses", told));
    assertEquals("-", result("account", told));
    assertEquals("RegionOne", value("region", told));
  }

  @Test
  void subscriptionsAreJoinedByBlanksInTheirOrder() {
    for (String services : List.of("neutron nova", "nova neutron")) {
      State asked =
          CHARM.run(Event.action("subscribe", Map.of("services", services)), joined()).state();
      assertEquals(services, asked.published(NAME).get("subscribe_ep_change"));
    }
  }

  @Test
  void theAnswerOfTheExampleMakesItAvailable() {
    State answered = changed(joined(), Bags.answer());
    assertEquals(AVAILABLE, flags(answered));
    assertEquals("http://10.5.100.21:5000 http://10.5.100.21:35357", result("addresses", answered));
    assertEquals(
        "congress 0c7e5a3b k8wTq3VbN5mX services 3f2e1d0c service_domain 5d1b0c3e",
        result("account", answered));
    for (Map.Entry<String, String> one : Bags.answer().entrySet()) {
      assertEquals(one.getValue(), value(one.getKey(), answered), one.getKey());
    }
    assertEquals(Bags.registration(), answered.published(NAME));
  }

  @Test
  void everyValueOfTheBaseIsNeeded() {
    State joined = joined();
    for (String key : BASE) {
      State without = changed(joined, Bags.without(Bags.answerWithSsl(), key));
      assertEquals(CONNECTED, flags(without), key);
      State isNull = changed(joined, Bags.with(Bags.answerWithSsl(), key + "=null"));
      assertEquals(CONNECTED, flags(isNull), key);
    }
  }

  @Test
  void otherValuesAreNotNeeded() {
    State joined = joined();
    for (String key : Bags.answer().keySet()) {
      if (!BASE.contains(key)) {
        assertEquals(AVAILABLE, flags(changed(joined, Bags.without(Bags.answer(), key))), key);
      }
    }
  }

  @Test
  void sevenCertificatesAndKeysMakeSslAvailable() {
    State joined = joined();
    String ssl = "identity-service.available.ssl";
    assertEquals(with(AVAILABLE, ssl), flags(changed(joined, Bags.answerWithSsl())));
    for (String key : SSL) {
      Map<String, String> full = Bags.answerWithSsl();
      assertEquals(AVAILABLE, flags(changed(joined, Bags.without(full, key))), key);
      assertEquals(AVAILABLE, flags(changed(joined, Bags.with(full, key + "=null"))), key);
      assertEquals(AVAILABLE, flags(changed(joined, Bags.with(full, key + "=__null__"))), key);
    }
  }

  @Test
  void oneCertificateMakesLegacySslAvailable() {
    State joined = joined();
    String legacy = "identity-service.available.ssl_legacy";
    assertEquals(with(AVAILABLE, legacy), flags(changed(joined, Bags.answerWithLegacySsl())));
    for (String key : List.of("ssl_key", "ssl_cert", "ca_cert")) {
      Map<String, String> full = Bags.answerWithLegacySsl();
      assertEquals(AVAILABLE, flags(changed(joined, Bags.without(full, key))), key);
      assertEquals(AVAILABLE, flags(changed(joined, Bags.with(full, key + "=null"))), key);
      assertEquals(AVAILABLE, flags(changed(joined, Bags.with(full, key + "=__null__"))), key);
    }
  }

  @Test
  void flagsFollowTheAnswerUpAndDown() {
    Set<String> ssl = with(AVAILABLE, "identity-service.available.ssl");
    Set<String> legacy = with(AVAILABLE, "identity-service.available.ssl_legacy");
    State state = joined();
    List<Set<String>> seen = new ArrayList<>();
    for (Map<String, String> bag :
        List.of(
            Map.<String, String>of(),
            Bags.answer(),
            Bags.answerWithSsl(),
            Bags.answerWithLegacySsl(),
            Bags.answer(),
            Bags.addresses())) {
      state = changed(state, bag);
      seen.add(flags(state));
    }
    assertEquals(List.of(CONNECTED, AVAILABLE, ssl, legacy, AVAILABLE, CONNECTED), seen);
  }

  @Test
  void theTriggeringFlagsAreClearedAndThoseOfTheKeysStay() {
    State answered = changed(joined(), Bags.answer());
    assertFalse(answered.hasFlag("endpoint.identity-service.changed"));
    assertTrue(answered.hasFlag("endpoint.identity-service.changed.service_host"));
    assertTrue(answered.hasFlag("endpoint.identity-service.joined"));
    State two = answered.changeRelation(NAME, one -> one.remoteUnit(1, Bags.answer()));
    State one = CHARM.run(Event.relationDeparted(NAME, "keystone/1"), two).state();
    assertFalse(one.hasFlag("endpoint.identity-service.departed"));
    assertFalse(one.hasFlag("endpoint.identity-service.changed"));
    assertEquals(AVAILABLE, flags(one));
  }

  @Test
  void whenOneOfTwoUnitsDepartsTheOtherAnswers() {
    State two =
        changed(joined(), Bags.answer())
            .changeRelation(NAME, one -> one.remoteUnit(1, Bags.answer()));
    State one = CHARM.run(Event.relationDeparted(NAME, "keystone/0"), two).state();
    assertEquals(AVAILABLE, flags(one));
    State silent =
        changed(joined(), Bags.answer()).changeRelation(NAME, db -> db.remoteUnit(1, Map.of()));
    State left = CHARM.run(Event.relationDeparted(NAME, "keystone/0"), silent).state();
    assertEquals(CONNECTED, flags(left));
  }

  @Test
  void theLastDepartureClearsEveryFlagAndFailsNoHook() {
    for (Map<String, String> bag : List.of(Bags.answerWithSsl(), Bags.answerWithLegacySsl())) {
      State answered = changed(joined(), bag);
      State left = CHARM.run(Event.relationDeparted(NAME, "keystone/0"), answered).state();
      assertEquals(Set.of(), flags(left));
      assertEquals("-", result("account", left));
      assertEquals("- -", result("addresses", left));
      assertEquals("{}", result("checksums", left));
      State broken = CHARM.run(Event.relationBroken(NAME), left).state();
      assertEquals(Set.of(), flags(broken));
    }
  }

  @Test
  void anApplicationWithoutUnitsIsIncomplete() {
    State answered = changedApplication(joined(), Bags.application());
    State left = CHARM.run(Event.relationDeparted(NAME, "keystone/0"), answered).state();
    assertEquals(Set.of(), flags(left));
  }

  @Test
  void aNewRelationStartsAllOver() {
    State answered = changed(joined(), Bags.answer());
    State left = CHARM.run(Event.relationDeparted(NAME, "keystone/0"), answered).state();
    State again =
        CHARM
            .run(Event.relationBroken(NAME), left)
            .state()
            .withRelation(RelationState.of(NAME).remoteApp("keystone").remoteUnit(0, Map.of()));
    State joined = CHARM.run(JOINED, again).state();
    assertEquals(CONNECTED, flags(joined));
    assertEquals(Bags.registration(), joined.published(NAME));
    assertEquals(AVAILABLE, flags(changed(joined, Bags.answer())));
  }

  private State joined() {
    return CHARM.run(JOINED, related).state();
  }

  private static State changed(State from, Map<String, String> bag) {
    return CHARM.run(CHANGED, from.changeRelation(NAME, one -> one.remoteUnit(0, bag))).state();
  }

  private static State changedApplication(State from, Map<String, String> bag) {
    return CHARM
        .run(
            Event.relationChanged(NAME, "keystone"),
            from.changeRelation(NAME, one -> one.remoteApp("keystone", bag)))
        .state();
  }

  private static String value(String name, State state) {
    return CHARM
        .run(Event.action("value", Map.of("name", name)), state)
        .action()
        .results()
        .get("outcome");
  }

  private static String result(String action, State state) {
    return CHARM.run(Event.action(action), state).action().results().get("outcome");
  }

  private static Set<String> with(Set<String> flags, String more) {
    Set<String> all = new TreeSet<>(flags);
    all.add(more);
    return all;
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
