package charms.reactive.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.internal.HookOutcome;
import charms.reactive.peer.Peer;
import charms.reactive.sample.OneHook;
import charms.reactive.sample.TestCharm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State that charmhelpers from PyPI wrote is read with every flag and value. */
final class PythonStateIT {
  private static final String WRITER =
      """
      import os, sys
      os.chdir(sys.argv[1])
      os.environ.update(CHARM_DIR=sys.argv[1], JUJU_CHARM_DIR=sys.argv[1], JUJU_UNIT_NAME='app/0')
      from charmhelpers import osplatform
      osplatform.get_platform = lambda: 'ubuntu'
      from charmhelpers.core import hookenv, unitdata
      from charms.reactive import set_flag, clear_flag
      from charms.reactive.helpers import data_changed
      hookenv.log = lambda *args, **kwargs: None
      set_flag('app.installed')
      set_flag('app.with.value', {'relation': 'db'})
      set_flag('app.gone')
      clear_flag('app.gone')
      kv = unitdata.kv()
      kv.set('text', 'ü "quoted"')
      kv.set('number', 42)
      kv.set('decimal', 1.5)
      kv.set('truth', True)
      kv.set('nothing', None)
      kv.set('list', [1, 'two', [3]])
      kv.set('map', {'a': {'b': 1}})
      data_changed('endpoints', {'b': 1, 'a': ['x', 'é']})
      kv.flush()
      config = hookenv.Config({'port': 80, 'vip': '', 'debug': False, 'none': None})
      config.save()
      """;

  @TempDir Path directory;

  @BeforeEach
  void writeState() throws Exception {
    Optional<Path> python = Peer.python();
    Assumptions.assumeTrue(python.isPresent(), "charmhelpers cannot be had from PyPI here");
    run(python.get().toString(), "-c", WRITER, directory.toString());
  }

  @Test
  void everyFlagAndValueIsThere() throws Exception {
    HookOutcome outcome =
        OneHook.run(
            directory,
            Map.of(),
            context -> {
              assertEquals(Set.of("app.installed", "app.with.value"), context.flags().all());
              assertEquals(Optional.of("ü \"quoted\""), context.store().get("text"));
              assertEquals(Optional.of(42L), context.store().get("number"));
              assertEquals(Optional.of(1.5), context.store().get("decimal"));
              assertEquals(Optional.of(true), context.store().get("truth"));
              assertEquals(Optional.empty(), context.store().get("nothing"));
              assertEquals(
                  Optional.of(Arrays.asList(1L, "two", List.of(3L))), context.store().get("list"));
              assertEquals(Optional.of(Map.of("a", Map.of("b", 1L))), context.store().get("map"));
              assertFalse(
                  context
                      .store()
                      .dataChanged("endpoints", Map.of("a", List.of("x", "é"), "b", 1L)));
            });
    assertInstanceOf(HookOutcome.Succeeded.class, outcome, outcome.toString());
  }

  @Test
  void theLastConfigurationIsTheOneChangesAreSeenAgainst() throws Exception {
    HookOutcome outcome =
        OneHook.run(
            directory,
            Map.of("port", 81L, "vip", "", "debug", false),
            context -> {
              assertTrue(context.config().changed("port"));
              assertEquals(Optional.of(80L), context.config().previous("port"));
              assertFalse(context.config().changed("vip"));
              assertFalse(context.config().changed("debug"));
            });
    assertInstanceOf(HookOutcome.Succeeded.class, outcome, outcome.toString());
  }

  @Test
  void itIsTakenOverOnce() throws Exception {
    OneHook.run(directory, Map.of(), context -> context.flags().clear("app.installed"));
    HookOutcome outcome =
        OneHook.run(
            directory,
            Map.of(),
            context -> assertEquals(Set.of("app.with.value"), context.flags().all()));
    assertInstanceOf(HookOutcome.Succeeded.class, outcome, outcome.toString());
    assertTrue(Files.exists(directory.resolve(".unit-state.db")));
  }

  @Test
  void aCommandBeforeTheFirstHookTakesItOverToo() {
    TestCharm charm = new TestCharm(directory);
    assertEquals("app.installed\napp.with.value", charm.command("get_flags").output().strip());
    assertEquals(0, charm.command("set_flag", "by.hand").status());
    Set<String> seen = new TreeSet<>();
    charm.hook("look", "start", context -> seen.addAll(context.flags().all()));
    assertEquals(List.of("look"), charm.run("start"));
    assertEquals(Set.of("app.installed", "app.with.value", "by.hand"), seen);
  }

  @Test
  void aBrokenDatabaseFailsTheHookAndIsNotForgotten() throws Exception {
    Files.writeString(directory.resolve(".unit-state.db"), "no database");
    HookOutcome outcome = OneHook.run(directory, Map.of(), context -> {});
    HookOutcome.Failed failed = assertInstanceOf(HookOutcome.Failed.class, outcome);
    assertTrue(
        failed.cause().getMessage().contains("of the Python charm"), failed.cause().getMessage());
    assertFalse(Files.exists(directory.resolve("state.json")));
  }

  private static void run(String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
