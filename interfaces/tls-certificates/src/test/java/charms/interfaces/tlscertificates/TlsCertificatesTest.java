package charms.interfaces.tlscertificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both sides, against the worked example of interfaces.md section 8. */
final class TlsCertificatesTest {
  private static final CharmUnderTest ASKS =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires("certificates", "tls-certificates", TlsCertificatesRequires::new)
              .handlers(new AskingHandlers_Handlers()));
  private static final CharmUnderTest SIGNS =
      CharmUnderTest.of(
          CharmSketch.named("vault")
              .provides("clients", "tls-certificates", TlsCertificatesProvides::new)
              .handlers(new SigningHandlers_Handlers()));
  private static final Map<String, String> REQUEST =
      Map.of(
          "unit_name", "congress_0",
          "common_name", "juju-congress-0.maas",
          "sans", "[\"10.5.100.1\", \"10.5.100.11\"]",
          "certificate_name", "0f3b9c62",
          "cert_requests",
              "{\"congress.example.com\": {\"sans\": [\"10.5.100.1\", \"10.5.100.11\"]}}",
          "application_cert_requests", "{\"congress-app\": {\"sans\": [\"10.5.100.1\"]}}");
  private static final Map<String, String> ANSWER =
      Map.of(
          "ca", "CA-PEM",
          "chain", "CHAIN-PEM",
          "congress_0.server.cert", "CERT(juju-congress-0.maas)",
          "congress_0.server.key", "KEY(juju-congress-0.maas)",
          "congress_0.processed_requests",
              "{\"congress.example.com\": {\"cert\": \"CERT(congress.example.com)\", \"key\":"
                  + " \"KEY(congress.example.com)\"}}",
          "congress_0.processed_application_requests",
              "{\"app_data\": {\"cert\": \"CERT(congress-app)\", \"key\": \"KEY(congress-app)\"}}");

  private final State related =
      State.initial()
          .withRelation(
              RelationState.of("certificates").remoteApp("vault").remoteUnit(0, Map.of()));

  @Test
  void requestsAreOnTheWireAsInTheExampleAndTheSameAgain() {
    State asked = ASKS.run(Event.relationJoined("certificates", "vault/0"), related).state();
    assertEquals(REQUEST, asked.published("certificates"));
    assertEquals(
        REQUEST, ASKS.run(Event.hook("update-status"), asked).state().published("certificates"));
    State more = ASKS.run(Event.action("more"), asked).state();
    Map<String, String> all = new TreeMap<>(REQUEST);
    all.put("client_cert_requests", "{\"me\": {\"sans\": []}}");
    all.put("intermediate_cert_requests", "{\"between\": {\"sans\": [\"x\"]}}");
    assertEquals(all, more.published("certificates"));
  }

  @Test
  void anAuthorityThatHasNotAnsweredIsAvailableAndNothingElse() {
    State asked = ASKS.run(Event.relationJoined("certificates", "vault/0"), related).state();
    assertEquals(Set.of("certificates.available"), flags(asked));
  }

  @Test
  void answersAreFoundAndTheirChangeLastsOneHook() {
    State asked = ASKS.run(Event.relationJoined("certificates", "vault/0"), related).state();
    State answered = asked.changeRelation("certificates", one -> one.remoteUnit(0, ANSWER));
    HookOutcome outcome = ASKS.run(Event.relationChanged("certificates", "vault/0"), answered);
    assertEquals(
        Set.of(
            "certificates.available",
            "certificates.ca.available",
            "certificates.certs.available",
            "certificates.server.certs.available",
            "certificates.server.cert.available",
            "certificates.batch.cert.available"),
        flags(outcome.state()));
    assertEquals(Optional.of(1L), outcome.state().stored("changes"));
    State same =
        ASKS.run(Event.relationChanged("certificates", "vault/0"), outcome.state()).state();
    assertEquals(Optional.of(1L), same.stored("changes"));
    Map<String, String> renewed = new TreeMap<>(ANSWER);
    renewed.put("congress_0.server.cert", "OTHER");
    State changed =
        ASKS.run(
                Event.relationChanged("certificates", "vault/0"),
                same.changeRelation("certificates", one -> one.remoteUnit(0, renewed)))
            .state();
    assertEquals(Optional.of(2L), changed.stored("changes"));
    assertEquals(
        "CA-PEM CHAIN-PEM [Certificate[server, juju-congress-0.maas], Certificate[server,"
            + " congress.example.com]][][Certificate[application, ]][]",
        ASKS.run(Event.action("list"), same).action().results().get("outcome"));
  }

  @Test
  void whatIsGoneIsNotAvailable() {
    State answered = related.changeRelation("certificates", one -> one.remoteUnit(0, ANSWER));
    State there = ASKS.run(Event.relationChanged("certificates", "vault/0"), answered).state();
    State gone = ASKS.run(Event.relationDeparted("certificates", "vault/0"), there).state();
    assertEquals(Set.of(), flags(gone));
  }

  @Test
  void theAuthorityAnswersAsInTheExample() {
    HookOutcome outcome = SIGNS.run(Event.relationChanged("clients", "congress/0"), clients());
    Map<String, String> expected = new TreeMap<>(ANSWER);
    expected.put(
        "congress_1.processed_application_requests",
        ANSWER.get("congress_0.processed_application_requests"));
    expected.put("congress_1.server.cert", "CERT(juju-congress-1.maas)");
    expected.put("congress_1.server.key", "KEY(juju-congress-1.maas)");
    assertEquals(expected, outcome.state().published("clients"));
    assertFalse(outcome.state().hasFlag("clients.certs.requested"));
    assertFalse(SIGNS.run(Event.hook("update-status"), outcome.state()).called(":sign"));
  }

  @Test
  void aRequestWithOtherNamesIsNewAgain() {
    State signed = SIGNS.run(Event.relationChanged("clients", "congress/0"), clients()).state();
    Map<String, String> other = new TreeMap<>(REQUEST);
    other.put("sans", "[\"10.5.100.1\"]");
    HookOutcome again =
        SIGNS.run(
            Event.relationChanged("clients", "congress/0"),
            signed.changeRelation("clients", one -> one.remoteUnit(0, other)));
    assertTrue(again.called(":sign"));
    Map<String, String> reordered = new TreeMap<>(other);
    reordered.put(
        "cert_requests",
        "{\"congress.example.com\": {\"sans\": [\"10.5.100.11\", \"10.5.100.1\"]}}");
    HookOutcome same =
        SIGNS.run(
            Event.relationChanged("clients", "congress/0"),
            again.state().changeRelation("clients", one -> one.remoteUnit(0, reordered)));
    assertFalse(same.called(":sign"));
  }

  @Test
  void classicCharmsSendBatchRequestsOnly() {
    State classic =
        State.initial()
            .withRelation(
                RelationState.of("clients")
                    .remoteApp("nova")
                    .remoteUnit(
                        3,
                        Map.of(
                            "unit_name", "nova_3",
                            "cert_requests", "{\"nova.example\": {\"sans\": [\"10.0.0.1\"]}}")));
    Map<String, String> answer =
        SIGNS.run(Event.relationChanged("clients", "nova/3"), classic).state().published("clients");
    assertEquals(
        "{\"nova.example\": {\"cert\": \"CERT(nova.example)\", \"key\": \"KEY(nova.example)\"}}",
        answer.get("nova_3.processed_requests"));
  }

  private static State clients() {
    Map<String, String> second =
        Map.of(
            "unit_name", "congress_1",
            "common_name", "juju-congress-1.maas",
            "sans", "[\"10.5.100.1\", \"10.5.100.12\"]",
            "certificate_name", "x",
            "application_cert_requests", "{\"congress-app\": {\"sans\": [\"10.5.100.1\"]}}");
    return State.initial()
        .withRelation(
            RelationState.of("clients")
                .remoteApp("congress")
                .remoteUnit(0, REQUEST)
                .remoteUnit(1, second));
  }

  private static Set<String> flags(State state) {
    Set<String> flags = new TreeSet<>(state.flags());
    flags.removeIf(flag -> flag.startsWith("endpoint."));
    return flags;
  }
}
