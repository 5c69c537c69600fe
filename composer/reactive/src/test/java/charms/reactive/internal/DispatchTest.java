package charms.reactive.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.HookContext;
import charms.reactive.Predicate;
import charms.reactive.sample.TestCharm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which handlers run, when and how often (reactive-runtime.md sections 2.3, 2.4 and 8). */
final class DispatchTest {
  private static final Consumer<HookContext> NOTHING = hook -> {};

  @TempDir Path directory;
  private TestCharm charm;

  @BeforeEach
  void makeCharm() {
    charm = new TestCharm(directory);
  }

  @Test
  void flagsActInTheNextBatchEachHandlerOncePerBatch() {
    charm
        .flag(
            "foo",
            hook -> {
              hook.flags().set("bar");
              hook.flags().set("bar2");
            },
            none("bar"))
        .flag("two", hook -> hook.flags().set("qux"), all("bar2"))
        .flag("one", NOTHING, all("bar"))
        .flag("both", NOTHING, all("bar", "bar2"))
        .flag("last", NOTHING, all("qux"));
    assertEquals(List.of("foo", "two", "one", "both", "last"), charm.run("start"));
    assertEquals(List.of("two", "one", "both", "last"), charm.run("config-changed"));
  }

  @Test
  void hookHandlersComeFirstWhateverTheirRegistration() {
    charm.flag("late", NOTHING, none("never")).hook("early", "start", NOTHING);
    assertEquals(List.of("early", "late"), charm.run("start"));
    assertEquals(List.of("late"), charm.run("stop"));
  }

  @Test
  void whatRunsOnceRunsOnceInAUnitsLife() {
    charm
        .flag("once", NOTHING, none("never"), new Predicate.Once())
        .flag("alone", NOTHING, new Predicate.Once())
        .flag("always", NOTHING, none("never"));
    assertEquals(List.of("alone", "once", "always"), charm.run("install"));
    assertEquals(List.of("always"), charm.run("start"));
  }

  @Test
  void whatFailedHasNotRunOnce() {
    boolean[] fail = {true};
    charm.flag(
        "once",
        hook -> {
          if (fail[0]) {
            throw new IllegalStateException("no");
          }
        },
        none("never"),
        new Predicate.Once());
    assertInstanceOf(HookOutcome.Failed.class, charm.outcome("install"));
    fail[0] = false;
    assertEquals(List.of("once"), charm.run("install"));
  }

  @Test
  void aClearDropsQueuedHandlersButNotOthersNorThoseThatRan() {
    charm
        .start(
            hook -> {
              hook.flags().set("a");
              hook.flags().set("b");
            })
        .flag("before", NOTHING, all("a"))
        .flag("clear", hook -> hook.flags().clear("a"), all("b"))
        .flag("queued", NOTHING, all("a"))
        .flag("other", NOTHING, all("b"));
    assertEquals(List.of("before", "clear", "other"), charm.run("start"));
  }

  @Test
  void aClearEnablesHandlersInTheNextBatchOnly() {
    charm
        .start(hook -> hook.flags().set("a"))
        .flag("waits", NOTHING, none("a"))
        .flag("clear", hook -> hook.flags().clear("a"), all("a"))
        .flag("also", NOTHING, none("b"));
    assertEquals(List.of("clear", "also", "waits"), charm.run("start"));
  }

  @Test
  void everyPredicateIsTrueAndFalseAsItSays() {
    charm
        .start(hook -> hook.flags().set("a"))
        .flag("all", NOTHING, all("a"))
        .flag("allOfTwo", NOTHING, all("a", "b"))
        .flag("any", NOTHING, new Predicate.AnySet(List.of("a", "b")))
        .flag("anyOther", NOTHING, new Predicate.AnySet(List.of("b", "c")))
        .flag("none", NOTHING, none("b", "c"))
        .flag("noneOfA", NOTHING, none("a", "b"))
        .flag("notAll", NOTHING, new Predicate.NotAllSet(List.of("a", "b")))
        .flag("notAllOfA", NOTHING, new Predicate.NotAllSet(List.of("a")))
        .flag("both", NOTHING, all("a"), none("b"))
        .flag("neither", NOTHING, all("a"), none("a"));
    assertEquals(List.of("all", "any", "none", "notAll", "both"), charm.run("start"));
  }

  @Test
  void hookPatternsHaveAlternativesAndInterfaces() {
    charm
        .endpoint("db", Role.REQUIRES, "mysql")
        .endpoint("web", Role.PROVIDES, "http")
        .endpoint("cluster", Role.PEERS, "ring")
        .hook("plain", "start", NOTHING)
        .hook("either", "{start,stop}", NOTHING)
        .hook("product", "{db,web}-relation-{joined,changed}", NOTHING)
        .hook("byInterface", "{requires:mysql}-relation-{joined,changed}", NOTHING)
        .hook("peers", "{peers:ring}-relation-joined", NOTHING)
        .hook("peer", "{peer:ring}-relation-joined", NOTHING)
        .hook("unknown", "{requires:none}-relation-joined", NOTHING);
    assertEquals(List.of("plain", "either"), charm.run("start"));
    assertEquals(List.of("either"), charm.run("stop"));
    assertEquals(List.of("product", "byInterface"), charm.run("db-relation-changed"));
    assertEquals(List.of("product"), charm.run("web-relation-joined"));
    assertEquals(List.of("peers", "peer"), charm.run("cluster-relation-joined"));
    assertEquals(List.of(), charm.run("db-relation-departed"));
  }

  @Test
  void eachHandlerSeesAFilesChangeOnce() throws Exception {
    Path file = directory.resolve("watched");
    charm
        .flag("one", NOTHING, new Predicate.FileChanged(List.of(file.toString())))
        .flag("two", NOTHING, new Predicate.FileChanged(List.of(file.toString())));
    Files.writeString(file, "1");
    assertEquals(List.of("one", "two"), charm.run("start"));
    assertEquals(List.of(), charm.run("start"));
    Files.writeString(file, "2");
    assertEquals(List.of("one", "two"), charm.run("start"));
    Files.delete(file);
    assertEquals(List.of("one", "two"), charm.run("start"));
  }

  @Test
  void aHookThatFailsLeavesFlagsAndValuesAsTheyWere() {
    charm
        .flag("keep", hook -> hook.flags().set("kept"), none("kept"))
        .flag(
            "fail",
            hook -> {
              hook.flags().set("lost");
              hook.store().set("lost", 1);
              throw new IllegalStateException("no");
            },
            all("fails"));
    assertEquals(List.of("keep"), charm.run("start"));
    charm.start(hook -> hook.flags().set("fails"));
    HookOutcome.Failed failed = assertInstanceOf(HookOutcome.Failed.class, charm.outcome("start"));
    assertEquals("no", failed.cause().getMessage());
    assertTrue(failed.flags().contains("lost"));
    UnitState state = UnitState.read(directory.resolve("state.json"));
    assertEquals(java.util.Set.of("kept"), state.section("flags").keySet());
    assertTrue(state.section("store").isEmpty());
  }

  @Test
  void flagsThatKeepChangingEndWithAWarningAfterAHundredBatches() {
    charm
        .flag("on", hook -> hook.flags().set("x"), none("x"))
        .flag("off", hook -> hook.flags().clear("x"), all("x"));
    HookOutcome outcome = charm.outcome("start");
    assertInstanceOf(HookOutcome.Succeeded.class, outcome);
    assertEquals(100, outcome.invoked().size());
  }

  @Test
  void onlyTheRuntimesOwnFlagsOfTheConfigurationEndWithTheHook() {
    charm.start(
        hook -> {
          hook.flags().set("config.changed.port");
          hook.flags().set("config.set.port");
          hook.flags().set("config.default.port");
          hook.flags().set("config.rendered");
        });
    charm.outcome("start");
    assertEquals(
        java.util.Set.of("config.rendered"),
        UnitState.read(directory.resolve("state.json")).section("flags").keySet());
  }

  @Test
  void metricsHooksRunTheirOwnHandlersAlone() {
    charm
        .start(hook -> hook.flags().set("started"))
        .hook("metrics", "collect-metrics", NOTHING)
        .flag("other", NOTHING, none("never"));
    assertEquals(List.of("metrics"), charm.run("collect-metrics"));
    assertTrue(UnitState.read(directory.resolve("state.json")).section("flags").isEmpty());
  }

  private static Predicate all(String... flags) {
    return new Predicate.AllSet(List.of(flags));
  }

  private static Predicate none(String... flags) {
    return new Predicate.NoneSet(List.of(flags));
  }
}
