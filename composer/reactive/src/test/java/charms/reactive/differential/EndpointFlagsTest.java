package charms.reactive.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.reactive.differential.ScriptedCharm.ScriptedHandler;
import charms.reactive.differential.ScriptedCharm.ScriptedHook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flags an endpoint has by itself (reactive-runtime.md sections 4.2 and 9, D6). */
final class EndpointFlagsTest {
  private static final ScriptedHandler FORGETS_CHANGES =
      new ScriptedHandler(
          "forget",
          List.of(List.of("hook", "config-changed")),
          List.of(
              List.of("clear", "endpoint.db.changed"),
              List.of("clear", "endpoint.db.changed.host"),
              List.of("clear", "endpoint.db.changed.port")));

  @TempDir Path directory;
  private final List<ScriptedHook> hooks = new ArrayList<>();

  @Test
  void comeWithUnitsAndTheirData() throws IOException {
    relation("joined", Map.of("other/0", Map.of()));
    assertEquals(Set.of("joined"), flags());
    relation("changed", Map.of("other/0", Map.of("host", "a")));
    assertEquals(Set.of("joined", "changed", "changed.host"), flags());
  }

  @Test
  void stayUntilTheCharmClearsThemAndComeForWhatChangesOnly() throws IOException {
    relation("changed", Map.of("other/0", Map.of("host", "a", "port", "1")));
    plain("config-changed", Map.of("other/0", Map.of("host", "a", "port", "1")));
    assertEquals(Set.of("joined"), flags());
    relation("changed", Map.of("other/0", Map.of("host", "a", "port", "2")));
    assertEquals(Set.of("joined", "changed", "changed.port"), flags());
  }

  @Test
  void tellOfKeysAndUnitsThatWent() throws IOException {
    relation("changed", Map.of("other/0", Map.of("host", "a"), "other/1", Map.of("port", "1")));
    plain("config-changed", Map.of("other/0", Map.of("host", "a"), "other/1", Map.of("port", "1")));
    relation("changed", Map.of("other/0", Map.of(), "other/1", Map.of("port", "1")));
    assertEquals(Set.of("joined", "changed", "changed.host"), flags());
    plain("config-changed", Map.of("other/0", Map.of(), "other/1", Map.of("port", "1")));
    relation("departed", Map.of("other/0", Map.of()));
    assertEquals(Set.of("joined", "departed", "changed", "changed.port"), flags());
  }

  @Test
  void departedEndsWithTheNextHookWhileAUnitIsThere() throws IOException {
    relation("joined", Map.of("other/0", Map.of(), "other/1", Map.of()));
    relation("departed", Map.of("other/0", Map.of()));
    assertEquals(Set.of("joined", "departed"), flags());
    plain("update-status", Map.of("other/0", Map.of()));
    assertEquals(Set.of("joined"), flags());
  }

  @Test
  void theLastUnitTakesJoinedWithIt() throws IOException {
    relation("joined", Map.of("other/0", Map.of()));
    relation("departed", Map.of());
    assertEquals(Set.of("departed"), flags());
    plain("update-status", Map.of());
    assertEquals(Set.of("departed"), flags());
  }

  private void relation(String event, Map<String, Map<String, String>> units) {
    hooks.add(
        new ScriptedHook(
            "db-relation-" + event,
            Map.of(
                "JUJU_RELATION", "db",
                "JUJU_RELATION_ID", "db:1",
                "JUJU_REMOTE_UNIT", "other/1",
                "JUJU_REMOTE_APP", "other"),
            Map.of("db:1", units)));
  }

  private void plain(String name, Map<String, Map<String, String>> units) {
    hooks.add(new ScriptedHook(name, Map.of(), Map.of("db:1", units)));
  }

  /** What is set after the hooks so far, without the endpoint's prefix. */
  private Set<String> flags() throws IOException {
    Path place = directory.resolve("run" + hooks.size());
    ScriptedCharm charm = new ScriptedCharm(List.of(FORGETS_CHANGES), List.of(), hooks);
    List<HookResult> results = DifferentialIT.run(charm, place);
    Set<String> flags = new TreeSet<>();
    results
        .get(results.size() - 1)
        .flags()
        .forEach(flag -> flags.add(flag.replaceFirst("^endpoint\\.db\\.", "")));
    return flags;
  }
}
