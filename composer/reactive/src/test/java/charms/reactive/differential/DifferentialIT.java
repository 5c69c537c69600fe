package charms.reactive.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.reactive.differential.ScriptedCharm.ScriptedHook;
import charms.reactive.host.MachineHost;
import charms.reactive.internal.HookOutcome;
import charms.reactive.internal.HookRun;
import charms.reactive.internal.HookRunRequest;
import charms.reactive.json.Json;
import charms.reactive.json.PythonJson;
import charms.reactive.sample.GivenTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random charms under charms.reactive and under this runtime. {@code -Dseeds=2000} runs more of
 * them, {@code -Dseed=17} one alone, after printing it. {@link RandomCharms} says what is left out.
 */
@Tag("slow")
final class DifferentialIT {
  private static final int SEEDS = Integer.getInteger("seeds", 100);

  @TempDir Path directory;

  @Test
  void bothRunTheSameHandlersToTheSameState() throws Exception {
    Optional<PythonPeer> peer = PythonPeer.start();
    Assumptions.assumeTrue(peer.isPresent(), "charms.reactive cannot be had from PyPI here");
    Long alone = Long.getLong("seed");
    long first = alone == null ? 0 : alone;
    long last = alone == null ? SEEDS - 1 : alone;
    int hooks = 0;
    try (PythonPeer python = peer.get()) {
      for (long seed = first; seed <= last; seed++) {
        ScriptedCharm charm = RandomCharms.of(seed);
        if (alone != null) {
          System.out.println(PythonJson.SORTED.write(charm.toPlain()));
        }
        List<HookResult> expected = python.run(charm);
        List<HookResult> found = run(charm, directory.resolve("seed" + seed));
        for (int hook = 0; hook < charm.hooks().size(); hook++) {
          String where = "seed " + seed + ", hook " + hook + " " + charm.hooks().get(hook).name();
          assertEquals(expected.get(hook), found.get(hook), where);
          hooks++;
        }
      }
    }
    System.out.println((last - first + 1) + " charms, " + hooks + " hooks: all alike");
  }

  /** Runs a charm under this runtime. */
  static List<HookResult> run(ScriptedCharm charm, Path place) throws IOException {
    Files.createDirectories(place);
    List<HookResult> results = new ArrayList<>();
    for (ScriptedHook hook : charm.hooks()) {
      ScriptedHandlers handlers = new ScriptedHandlers(charm);
      Map<String, String> environment = new HashMap<>(hook.environment());
      environment.put("JUJU_UNIT_NAME", "app/0");
      environment.put("JUJU_HOOK_NAME", hook.name());
      Path state = place.resolve("state.json");
      HookOutcome outcome =
          new HookRun(
                  new HookRunRequest(
                      handlers,
                      environment,
                      hook.name(),
                      place,
                      new GivenTools(Map.of(), hook.relations()),
                      new MachineHost(),
                      0,
                      state))
              .run();
      results.add(result(handlers.calls(), state, outcome instanceof HookOutcome.Failed));
    }
    return results;
  }

  private static HookResult result(List<String> calls, Path state, boolean failed)
      throws IOException {
    TreeSet<String> flags = new TreeSet<>();
    Map<String, Object> store = new TreeMap<>();
    if (Files.exists(state)) {
      Map<?, ?> document = (Map<?, ?>) Json.parse(Files.readString(state));
      if (document.get("flags") instanceof Map<?, ?> set) {
        set.keySet().forEach(flag -> flags.add(String.valueOf(flag)));
      }
      if (document.get("store") instanceof Map<?, ?> values) {
        values.forEach((key, value) -> store.put(String.valueOf(key), value));
      }
    }
    return new HookResult(calls, flags, store, failed);
  }
}
