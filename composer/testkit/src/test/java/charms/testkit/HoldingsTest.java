package charms.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.OptionDeclaration;
import charms.reactive.OptionDeclaration.Type;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Storages, resources and secrets in states, and upgrades from one version to the next. */
final class HoldingsTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("app")
              .requires("db", "sketch", SketchEndpoint::new)
              .handlers(new HoldingHandlers_Handlers()));
  private static final State RELATED =
      State.initial().withRelation(RelationState.of("db").remoteApp("mysql"));

  @Test
  void aStorageComesAndGoes() {
    State with = State.initial().withStorage("data/0", "/srv/data");
    State attached = CHARM.run(Event.storageAttached("data/0"), with).state();
    assertEquals(Optional.of("data at /srv/data"), attached.stored("place"));
    assertEquals(Optional.of(List.of("data/0")), attached.stored("ids"));
    assertEquals(Optional.of("/srv/data"), attached.stored("asked"));
    State detached = CHARM.run(Event.storageDetaching("data/0"), attached).state();
    assertEquals(Optional.of("data/0 goes"), detached.stored("place"));
    assertEquals(Map.of(), detached.juju().holdings().storages());
  }

  @Test
  void aResourceIsAFileOrMissing() {
    HookOutcome with = CHARM.run(Event.hook("install"), RELATED.withResource("image", "bytes"));
    assertEquals(Optional.of("bytes"), with.state().stored("image"));
    HookOutcome without = CHARM.run(Event.hook("install"), RELATED);
    assertEquals(Optional.of("none"), without.state().stored("image"));
  }

  @Test
  void anOwnSecretHasRevisionsAndGrantsAndItsValueIsInNoCall() {
    HookOutcome outcome = CHARM.run(Event.hook("install"), RELATED);
    SecretState own = outcome.state().secret("own");
    assertEquals(Map.of("password", "two"), own.newest());
    assertEquals(2, own.revisions().size());
    assertEquals(Set.of("db:0"), own.grants());
    assertTrue(outcome.hookTools().stream().noneMatch(call -> call.contains("two")));
    assertThrows(NoSuchElementException.class, () -> outcome.state().secret("other"));
  }

  @Test
  void aNewRevisionIsUsedWhenTheUnitAsksForIt() {
    SecretState granted =
        SecretState.granted("secret:7", Map.of("password", "old"))
            .labelled("db")
            .revised(Map.of("password", "new"));
    State after =
        CHARM.run(Event.secretChanged("secret:7"), State.initial().withSecret(granted)).state();
    assertEquals(Optional.of("old"), after.stored("used"));
    assertEquals(Optional.of("new"), after.stored("new"));
    assertEquals(Optional.of("db"), after.stored("label"));
    assertEquals(2, after.secret("secret:7").tracked());
    State own = State.initial().withSecret(SecretState.owned("secret:8", Map.of("a", "b")));
    assertEquals(
        Optional.of(1L),
        CHARM.run(Event.secretRemove("secret:8", 1), own).state().stored("unused"));
  }

  @Test
  void anUpgradeKeepsWhatTheUnitKnowsAndDropsWhatTheNewCharmHasNot() {
    CharmUnderTest old =
        CharmUnderTest.of(
            CharmSketch.named("app")
                .option(new OptionDeclaration("gone", Type.STRING, ""))
                .option(new OptionDeclaration("kept", Type.STRING, ""))
                .requires("db", "sketch", SketchEndpoint::new)
                .handlers(new DispatchHandlers_Handlers()));
    State before =
        old.run(
                Event.hook("install"),
                State.initial()
                    .withConfig("gone", "1")
                    .withConfig("kept", "2")
                    .withRelation(RelationState.of("db").remoteApp("mysql")))
            .state();
    CharmUnderTest next =
        CharmUnderTest.of(
            CharmSketch.named("app")
                .option(new OptionDeclaration("kept", Type.STRING, ""))
                .handlers(new DispatchHandlers_Handlers()));
    HookOutcome upgraded = next.upgrade(before);
    assertEquals("upgrade-charm", upgraded.event().name());
    assertTrue(upgraded.state().hasFlag("hooked"));
    assertEquals(Map.of("kept", "2"), upgraded.state().juju().config());
    assertFalse(upgraded.state().juju().relations().stream().anyMatch(one -> true));
  }
}
