package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events beside flags: one order for both, and events put off (ADR 0028). */
final class EventTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("app")
              .endpoint(new EndpointDeclaration("db", Role.REQUIRES, "mysql", false))
              .handlers(new EventHandlers_Handlers()));
  private static final Event STATUS = Event.hook("update-status");

  private final State related =
      State.initial()
          .withRelation(
              RelationState.of("db")
                  .remoteApp("mysql")
                  .remoteUnit(0, Map.of())
                  .remoteUnit(1, Map.of()));

  @Test
  void aHandlerSeesTheEventOfItsHook() {
    assertEquals(
        "lifecycle install\nany install\n",
        notes(CHARM.run(Event.hook("install"), State.initial())));
    HookOutcome joined =
        CHARM.run(Event.relationJoined("db", "mysql/1"), related.withFlag("database.wanted"));
    assertEquals("joined mysql/1 db:0\nflag\n", notes(joined));
    assertEquals(Map.of("seen", "yes"), joined.state().published("db"));
  }

  @Test
  void anEventPutOffComesAgainAsItWasBeforeTheNextHooksOwn() {
    State first = CHARM.run(Event.relationJoined("db", "mysql/1"), related).state();
    assertEquals(
        List.of("db-relation-joined for charms.testkit.EventHandlers.relation"), first.deferred());
    State second = CHARM.run(Event.relationChanged("db", "mysql/0"), first).state();
    assertEquals(
        "joined mysql/1 db:0\njoined mysql/1 db:0 again\nchanged mysql/0 db:0\n", notes(second));
    HookOutcome third = CHARM.run(STATUS, second.withFlag("database.wanted"));
    assertTrue(
        notes(third)
            .endsWith(
                "joined mysql/1 db:0 again\nchanged mysql/0 db:0 again\n"
                    + "lifecycle update-status\nflag\n"),
        notes(third));
    HookOutcome fourth = CHARM.run(STATUS, third.state());
    assertTrue(fourth.handlers().stream().noneMatch(id -> id.endsWith(":relation")));
  }

  @Test
  void theSameEventPutOffTwiceComesOnce() {
    State first = CHARM.run(Event.relationChanged("db", "mysql/0"), related).state();
    State second = CHARM.run(Event.relationChanged("db", "mysql/0"), first).state();
    HookOutcome third = CHARM.run(STATUS, second.withFlag("database.wanted"));
    assertEquals(1, third.handlers().stream().filter(id -> id.endsWith(":relation")).count());
  }

  @Test
  void aHookThatFailsPutsNothingOffAndKeepsWhatWas() {
    State first = CHARM.run(Event.relationJoined("db", "mysql/1"), related).state();
    assertThrows(HookFailedException.class, () -> CHARM.run(STATUS, first.withFlag("fails")));
    HookOutcome after = CHARM.run(STATUS, first.withFlag("database.wanted"));
    assertTrue(notes(after).contains("joined mysql/1 db:0 again\n"), notes(after));
  }

  @Test
  void aRelationThatIsGoneIsWithoutUnits() {
    State first = CHARM.run(Event.relationDeparted("db", "mysql/1"), related).state();
    State gone = CHARM.run(Event.relationBroken("db"), first).state();
    HookOutcome after = CHARM.run(STATUS, gone.withFlag("database.wanted"));
    assertTrue(notes(after).contains("departed mysql/1 db:0 again\n"), notes(after));
  }

  private static String notes(HookOutcome outcome) {
    return notes(outcome.state());
  }

  private static String notes(State state) {
    return state.stored("notes").map(Object::toString).orElse("");
  }
}
