package charms.engine.dashboard;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last hooks of a unit did, as its charm noted it (docs/runtime.md). As JSON:
 *
 * <pre>
 * {"unit": "congress/0", "journal": true, "hooks": [
 *   {"hook": "start", "time": 1795000000000, "outcome": "", "flags": ["app.ready"],
 *    "beside": [{"handler": "the runtime", "changes": ["+config.changed"]}],
 *    "batches": [{"phase": "other", "queue": ["App.java:9:ready"],
 *                 "calls": [{"handler": "App.java:9:ready", "changes": ["+app.ready"]}]}]}]}
 * </pre>
 *
 * @param journal false where the charm keeps none: only Java charms do
 * @param hooks oldest first
 */
record UnitPicture(String unit, boolean journal, List<Hook> hooks) {
  /** The journal in the charm's directory, a line of JSON for each hook. */
  static final String JOURNAL = ".charm.journal";

  private static final int MOST_HOOKS = 60;
  private static final Gson JSON = new Gson();

  /**
   * A hook.
   *
   * @param time its start in milliseconds since 1970
   * @param outcome why it failed; empty where it did not
   * @param flags those that were set at its end
   * @param beside what was called before and after the batches
   */
  record Hook(
      String hook,
      long time,
      String outcome,
      List<String> flags,
      List<Call> beside,
      List<Batch> batches) {
    boolean whole() {
      return hook != null && flags != null && beside != null && batches != null;
    }
  }

  /** Handlers due together, and those that were called. */
  record Batch(String phase, List<String> queue, List<Call> calls) {}

  /** A handler and the flags it set, as in {@code +app.ready}, and cleared. */
  record Call(String handler, List<String> changes) {}

  static UnitPicture without(String unit) {
    return new UnitPicture(unit, false, List.of());
  }

  static UnitPicture of(String unit, Path journal) {
    if (!Files.isRegularFile(journal)) {
      return without(unit);
    }
    List<Hook> hooks = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(journal)) {
        Hook hook = read(line);
        if (hook != null && hook.whole()) {
          hooks.add(hook);
        }
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + journal + "'", cause);
    }
    int from = Math.max(0, hooks.size() - MOST_HOOKS);
    return new UnitPicture(unit, true, List.copyOf(hooks.subList(from, hooks.size())));
  }

  /** A line that a kill cut short, or that is being written, counts as none. */
  private static @Nullable Hook read(String line) {
    try {
      return JSON.fromJson(line, Hook.class);
    } catch (JsonParseException cut) {
      return null;
    }
  }
}
