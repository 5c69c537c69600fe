package charms.interfaces.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How a service reads keystone's answer: interfaces.md section 2, "Accessor". */
final class KeystoneAnswerTest {
  private static final String NAME = "identity-service";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires(NAME, "keystone", KeystoneRequires::new)
              .handlers(new RegisteringHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "keystone/0");
  private static final Event CHANGED = Event.relationChanged(NAME, "keystone/0");
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
  void theApplicationsBagAloneIsEnough() {
    State answered = changedApplication(joined(), Bags.application());
    assertEquals(AVAILABLE, flags(answered));
    assertEquals("http://10.5.100.21:5000 http://10.5.100.21:35357", result("addresses", answered));
    assertEquals(
        "congress  k8wTq3VbN5mX services 3f2e1d0c service_domain 5d1b0c3e",
        result("account", answered));
    assertEquals("http://keystone.example:5000", value("public_auth_url", answered));
    assertEquals("http://10.5.100.21:5000", value("internal_auth_url", answered));
    assertEquals("http://10.5.100.21:35357", value("admin_auth_url", answered));
  }

  @Test
  void namesOfTheApplicationsBagAreDashedAndFourAreOthers() {
    State joined = joined();
    for (String undashed : List.of("service_host", "service-username", "service-tenant")) {
      State told = changedApplication(joined, Bags.with(Map.of(), undashed + "=10.5.100.99"));
      assertEquals("-", value(undashed.replace('-', '_'), told), undashed);
    }
  }

  @Test
  void theApplicationsBagWinsAndTheUnitsServeWhatItLacks() {
    State told =
        changedApplication(
            changed(joined(), Bags.answer()),
            Bags.of("service-host=10.5.100.99 service-user-name=other"));
    assertEquals("10.5.100.99", value("service_host", told));
    assertEquals("other", value("service_username", told));
    assertEquals("k8wTq3VbN5mX", value("service_password", told));
    assertEquals(AVAILABLE, flags(told));
  }

  @Test
  void onlyTheFirstRelationsApplicationBagIsRead() {
    State two =
        joined()
            .withRelation(
                RelationState.of(NAME)
                    .remoteApp("other", Bags.application())
                    .remoteUnit(0, Map.of()));
    State told = CHARM.run(Event.relationChanged(NAME, "other/0"), two).state();
    assertEquals(CONNECTED, flags(told));
  }

  @Test
  void theUnitsOfAllRelationsAreRead() {
    State two =
        joined()
            .withRelation(RelationState.of(NAME).remoteApp("other").remoteUnit(0, Bags.answer()));
    State told = CHARM.run(Event.relationChanged(NAME, "other/0"), two).state();
    assertEquals(AVAILABLE, flags(told));
  }

  @Test
  void valuesOfTheUnitsAreDecoded() {
    State told =
        changed(
            joined(),
            Bags.with(Bags.answer(), "service_host=\"10.5.100.22\" service_password=0815"));
    assertEquals("10.5.100.22", value("service_host", told));
    assertEquals("0815", value("service_password", told));
    State digits = changed(told, Bags.with(Bags.answer(), "service_password=4711"));
    assertEquals("4711", value("service_password", digits));
    assertEquals(AVAILABLE, flags(digits));
  }

  @Test
  void aFollowerShowsAddressesOnlyAndTheLeaderAnswers() {
    State two = joined().changeRelation(NAME, one -> one.remoteUnit(1, Bags.answer()));
    State told = CHARM.run(Event.relationChanged(NAME, "keystone/1"), two).state();
    assertEquals(AVAILABLE, flags(told));
    assertEquals("10.5.100.21", value("service_host", told));
  }

  @Test
  void theFirstUnitThatHasAKeyWins() {
    State two =
        changed(joined(), Bags.with(Bags.answer(), "service_password=stale"))
            .changeRelation(NAME, one -> one.remoteUnit(1, Bags.answer()))
            .changeRelation(NAME, one -> one.remoteUnit(10, Bags.of("region=RegionTen")))
            .changeRelation(NAME, one -> one.remoteUnit(2, Bags.of("region=RegionTwo")));
    State told = CHARM.run(Event.relationChanged(NAME, "keystone/1"), two).state();
    assertEquals("stale", value("service_password", told));
    assertEquals("RegionTwo", value("region", told));
  }

  @Test
  void anUnknownServiceIsRefusedWithoutAnAccount() {
    State told = changed(joined(), Bags.of("admin_token=-1"));
    assertEquals(CONNECTED, flags(told));
    assertEquals("-1", value("admin_token", told));
  }

  @Test
  void certificatesAreDecodedAndMayCarryACommonName() {
    State told =
        changed(
            joined(),
            Bags.of(
                "ssl_key=S0VZ ssl_cert=Q0VSVA== ca_cert=Q0E="
                    + " ssl_key_10.5.100.1=T1RIRVI= ssl_cert_10.5.100.1=TU9SRQ=="));
    assertEquals("KEY CERT CA", certificates("", told));
    assertEquals("OTHER MORE CA", certificates("10.5.100.1", told));
    assertEquals("- - CA", certificates("unknown", told));
    assertEquals("- - -", certificates("", joined()));
  }

  @Test
  void certificatesAreReadFromUnitsOnly() {
    State told = changedApplication(joined(), Bags.of("ssl-key=S0VZ ssl-cert=Q0U= ca-cert=Q0E="));
    assertEquals("- - -", certificates("", told));
  }

  @Test
  void changedEndpointsComeFromTheUnitNotFromTheApplicationsUnderscoredKey() {
    String url = "http://10.5.100.62:9696";
    String json =
        "{\"neutron\": {\"admin\": \"%s\", \"internal\": \"%s\", \"public\": \"%s\"}}"
            .formatted(url, url, url);
    State joined = joined();
    State application =
        CHARM
            .run(
                CHANGED,
                joined.changeRelation(
                    NAME,
                    one ->
                        one.remoteApp("keystone", Map.of("catalog_ttl", "60", "ep_changed", json))))
            .state();
    assertEquals("{}", result("checksums", application));
    State unit =
        CHARM
            .run(
                CHANGED,
                application.changeRelation(
                    NAME, one -> one.remoteUnit(0, Map.of("ep_changed", json))))
            .state();
    assertEquals(
        "{neutron=EndpointUrls[publicUrl=%s, internalUrl=%s, adminUrl=%s]}"
            .formatted(url, url, url),
        result("checksums", unit));
    assertEquals(CONNECTED, flags(unit));
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

  private static String certificates(String name, State state) {
    return CHARM
        .run(Event.action("certificates", Map.of("name", name)), state)
        .action()
        .results()
        .get("outcome");
  }

  private static String result(String action, State state) {
    return CHARM.run(Event.action(action), state).action().results().get("outcome");
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
