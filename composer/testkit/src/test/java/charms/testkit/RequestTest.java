package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.OptionDeclaration;
import charms.reactive.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Requests and responses (reactive-runtime.md sections 4.4 and 8, request). */
final class RequestTest {
  private static final CharmUnderTest REQUESTER =
      CharmUnderTest.of(
          CharmSketch.named("app")
              .requires("certs", "tls", CertRequires::new)
              .option(new OptionDeclaration("name", OptionDeclaration.Type.STRING, ""))
              .handlers(new CertRequires_Handlers()));
  private static final CharmUnderTest RESPONDER =
      CharmUnderTest.of(
          CharmSketch.named("vault")
              .provides("clients", "tls", CertProvides::new)
              .handlers(new CertProvides_Handlers()));
  private static final Event JOINED = Event.relationJoined("certs", "vault/0");

  private final State related =
      State.initial()
          .withRelation(RelationState.of("certs").remoteApp("vault").remoteUnit(0, Map.of()));

  @Test
  void aRequestIsAJsonMapUnderItsId() {
    State asked = REQUESTER.run(JOINED, related).state();
    String key = requestKeys(asked).get(0);
    assertEquals(
        Map.of(
            "common_name", "app",
            "sans", List.of("a", "b"),
            "request_id", key.substring("request_".length())),
        Json.parse(asked.published("certs").get(key)));
    assertFalse(asked.hasFlag("endpoint.certs.has_responses"));
    assertFalse(asked.hasFlag("endpoint.certs.all_responses"));
  }

  @Test
  void withoutRequestsAllAreAnswered() {
    State left = REQUESTER.run(Event.relationDeparted("certs", "vault/0"), related).state();
    assertTrue(left.hasFlag("endpoint.certs.all_responses"));
  }

  @Test
  void theSameRequestIsUpdatedAndAnotherIsMade() {
    State asked = REQUESTER.run(JOINED, related).state();
    State again = REQUESTER.run(Event.hook("update-status"), asked).state();
    assertEquals(requestKeys(asked), requestKeys(again));
    State other =
        REQUESTER.run(Event.hook("config-changed"), again.withConfig("name", "other")).state();
    assertEquals(2, requestKeys(other).size());
  }

  @Test
  void aResponseIsFoundByTheFieldsOfItsRequestAndKeptAsARecord() {
    State asked = REQUESTER.run(JOINED, related).state();
    String id = requestKeys(asked).get(0).substring("request_".length());
    Map<String, String> answer =
        Map.of("response_" + id, "{\"cert\": \"C\", \"key\": \"K\", \"more\": 1}");
    State answered =
        REQUESTER
            .run(
                Event.relationChanged("certs", "vault/0"),
                asked.changeRelation("certs", relation -> relation.remoteUnit(0, answer)))
            .state();
    assertTrue(answered.hasFlag("endpoint.certs.has_responses"));
    assertTrue(answered.hasFlag("endpoint.certs.all_responses"));
    assertEquals(Optional.of(Map.of("cert", "C", "key", "K")), answered.stored("cert"));
  }

  @Test
  void aResponseWithoutAFieldNamesItAndItsUnit() {
    State asked = REQUESTER.run(JOINED, related).state();
    String key = requestKeys(asked).get(0).replace("request_", "response_");
    State answered =
        asked.changeRelation("certs", one -> one.remoteUnit(0, Map.of(key, "{\"cert\": [1]}")));
    HookFailedException failed =
        assertThrows(
            HookFailedException.class,
            () -> REQUESTER.run(Event.relationChanged("certs", "vault/0"), answered));
    assertTrue(
        failed
            .getMessage()
            .endsWith(
                "cannot read '"
                    + key
                    + "' of the data of vault/0 in 'certs:0': 'key' is missing;"
                    + " 'cert' is '[1]', expected a text"),
        failed.getMessage());
  }

  @Test
  void everyNewRequestOfEveryRelationIsAnsweredOnce() {
    Map<String, String> first = Map.of("request_1", request("one"), "request_2", request("two"));
    State clients =
        State.initial()
            .withRelation(RelationState.of("clients").remoteApp("x").remoteUnit(0, first))
            .withRelation(
                RelationState.of("clients")
                    .remoteApp("y")
                    .remoteUnit(0, Map.of("request_3", request("three"))));
    HookOutcome outcome = RESPONDER.run(Event.relationChanged("clients", "x/0"), clients);
    Map<String, String> answers = new TreeMap<>();
    outcome.state().juju().relations().forEach(one -> answers.putAll(one.unitBag()));
    assertEquals(
        Map.of(
            "response_1", "{\"cert\": \"cert of one\", \"key\": \"key\"}",
            "response_2", "{\"cert\": \"cert of two\", \"key\": \"key\"}",
            "response_3", "{\"cert\": \"cert of three\", \"key\": \"key\"}"),
        answers);
    assertTrue(outcome.state().hasFlag("endpoint.clients.has_requests"));
    assertFalse(outcome.state().hasFlag("endpoint.clients.new_requests"));
    assertFalse(
        RESPONDER.run(Event.hook("update-status"), outcome.state()).called(":sign:clients"));
  }

  private static String request(String name) {
    return "{\"common_name\": \"" + name + "\", \"request_id\": \"x\", \"sans\": []}";
  }

  private static List<String> requestKeys(State state) {
    return state.published("certs").keySet().stream()
        .filter(key -> key.startsWith("request_"))
        .toList();
  }
}
