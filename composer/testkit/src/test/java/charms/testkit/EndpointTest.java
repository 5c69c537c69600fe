package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Endpoints, their relations and bags (reactive-runtime.md sections 4.1 to 4.3 and 8). */
final class EndpointTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("app")
              .requires("db", "sketch", SketchEndpoint::new)
              .provides("web", "sketch", SketchEndpoint::new)
              .handlers(new SketchEndpoint_Handlers())
              .handlers(new ProbeHandlers_Handlers()));
  private static final Event STATUS = Event.hook("update-status");

  @Test
  void relationsComeByTheirNumbersAndUnitsByTheirs() {
    State state =
        State.initial()
            .withRelation(
                RelationState.of("db")
                    .number(10)
                    .remoteApp("late")
                    .remoteUnit(10, Map.of())
                    .remoteUnit(2, Map.of()))
            .withRelation(
                RelationState.of("db")
                    .number(2)
                    .remoteApp("db")
                    .remoteUnit(1, Map.of("port", "1")));
    List<String> said = said(CHARM.run(STATUS, state));
    assertEquals("relation db:2 of db", said.get(0));
    assertEquals("unit db/1 there true", said.get(1));
    assertEquals("relation db:10 of late", said.get(3));
    assertEquals("unit db/1 there false", said.get(4));
    assertEquals(
        List.of("db/1", "late/2", "late/10"),
        said.stream()
            .filter(line -> line.contains(" port "))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList());
  }

  @Test
  void bagsAreReadAsTextAndAsJson() {
    State state =
        State.initial()
            .withRelation(
                RelationState.of("db")
                    .remoteApp("db", Map.of("shared", "yes"))
                    .remoteUnit(
                        0, Map.of("port", "5432", "list", "[1, \"a\"]", "text", "no: json")));
    List<String> said = said(CHARM.run(STATUS, state));
    assertTrue(said.contains("db/0 port Optional[5432] 5432"), said.toString());
    assertTrue(said.contains("db/0 list [1, a] text no: json"), said.toString());
    assertTrue(said.contains("db/0 none Optional.empty null"), said.toString());
    assertTrue(said.contains("application {shared=yes}"), said.toString());
  }

  @Test
  void endpointsAreFoundByNameAndByFlagsThatAreSet() {
    State state =
        State.initial()
            .withRelation(RelationState.of("web").remoteApp("x").remoteUnit(0, Map.of()))
            .withFlag("db.ready", "plain");
    List<String> said = said(CHARM.run(STATUS, state));
    assertTrue(said.contains("endpoints [db, web]"), said.toString());
    assertTrue(said.contains("by flag db web - "), said.toString());
    assertTrue(said.contains("by other flag - "), said.toString());
  }

  @Test
  void theUnitsAddressIsThatOfTheBindingElseItsOwn() {
    State plain = State.initial().withAddress("10.5.7.7");
    assertTrue(said(CHARM.run(STATUS, plain)).contains("address 10.5.7.7 10.5.7.7"));
    NetworkAddresses bound =
        new NetworkAddresses(
            List.of(new BoundAddress("eth1", "10.6.0.1", "10.6.0.0/16")),
            List.of("203.0.113.1"),
            List.of());
    assertTrue(
        said(CHARM.run(STATUS, plain.withNetwork("db", bound)))
            .contains("address 203.0.113.1 10.6.0.1"));
    NetworkAddresses nothing = new NetworkAddresses(List.of(), List.of(), List.of());
    assertTrue(
        said(CHARM.run(STATUS, plain.withNetwork("db", nothing)))
            .contains("address 10.5.7.7 10.5.7.7"));
  }

  @Test
  void onlyWhatChangedIsPublishedInOneCallForEachBag() {
    State state =
        State.initial()
            .withRelation(
                RelationState.of("db")
                    .remoteApp("db")
                    .localUnit(Map.of("same", "1", "gone", "x", "kept", "y")));
    HookOutcome outcome = CHARM.run(Event.hook("config-changed"), state);
    assertEquals(
        Map.of("text", "plain", "json", "{\"a\": [\"x\"], \"b\": 1}", "same", "1", "kept", "y"),
        outcome.state().published("db"));
    assertEquals(
        List.of(
            "relation-set -r db:0 gone= json={\"a\": [\"x\"], \"b\": 1} text=plain",
            "relation-set -r db:0 --app leader=app/0"),
        outcome.hookTools().stream().filter(call -> call.startsWith("relation-set")).toList());
    assertTrue(said(outcome).contains("own Optional[plain]Optional.empty"));
    HookOutcome again = CHARM.run(Event.hook("config-changed"), outcome.state());
    assertTrue(again.hookTools().stream().noneMatch(call -> call.startsWith("relation-set")));
  }

  @Test
  void theApplicationsBagIsTheLeaders() {
    State state =
        State.initial()
            .withLeader(false)
            .withRelation(RelationState.of("db").remoteApp("db").remoteUnit(0, Map.of()));
    HookFailedException failed =
        assertThrows(
            HookFailedException.class, () -> CHARM.run(Event.hook("config-changed"), state));
    assertTrue(failed.getMessage().contains("not the leader"), failed.getMessage());
  }

  @Test
  void departedUnitsAreKnownUntilTheCharmHasDealtWithThem() {
    State related =
        State.initial()
            .withRelation(
                RelationState.of("db")
                    .remoteApp("db")
                    .remoteUnit(0, Map.of())
                    .remoteUnit(1, Map.of()));
    State one = CHARM.run(Event.relationDeparted("db", "db/1"), related).state();
    State both = CHARM.run(Event.relationDeparted("db", "db/0"), one).state();
    assertTrue(both.hasFlag("endpoint.db.departed"));
    HookOutcome asked = CHARM.run(Event.action("departed"), both);
    assertEquals(List.of("departed db/0", "departed db/1"), said(asked));
    assertEquals(List.of(), said(CHARM.run(Event.action("departed"), asked.state())));
  }

  @Test
  void aHandlerOfAnEndpointClassRunsOnceForEachEndpoint() {
    State state =
        State.initial()
            .withRelation(RelationState.of("db").remoteApp("a").remoteUnit(0, Map.of()))
            .withRelation(RelationState.of("web").remoteApp("b").remoteUnit(0, Map.of()));
    HookOutcome outcome = CHARM.run(STATUS, state);
    assertTrue(outcome.called(":joined:db") && outcome.called(":joined:web"));
    assertTrue(outcome.state().hasFlag("db.connected") && outcome.state().hasFlag("web.connected"));
  }

  private static List<String> said(HookOutcome outcome) {
    return outcome.log().stream()
        .map(LogLine::message)
        .filter(line -> line.startsWith("> "))
        .map(line -> line.substring(2))
        .toList();
  }
}
