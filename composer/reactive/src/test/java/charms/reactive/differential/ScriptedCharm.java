package charms.reactive.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A charm whose handlers are lists of steps, and the hooks to run it through.
 *
 * @param handlers in the order of registration
 * @param triggers registered at each start, as in {@code [when, a, set, b]}
 * @param hooks in order
 */
record ScriptedCharm(
    List<ScriptedHandler> handlers, List<List<String>> triggers, List<ScriptedHook> hooks) {
  /**
   * A handler.
   *
   * @param predicates as in {@code [when, a, b]}
   * @param body as in {@code [set, a]}
   */
  record ScriptedHandler(String name, List<List<String>> predicates, List<List<String>> body) {
    boolean has(String predicate) {
      return predicates.stream().anyMatch(one -> one.get(0).equals(predicate));
    }
  }

  /**
   * A hook.
   *
   * @param environment variables of a relation hook
   * @param relations relation id to remote unit to bag
   */
  record ScriptedHook(
      String name,
      Map<String, String> environment,
      Map<String, Map<String, Map<String, String>>> relations) {}

  /** As the Python side reads it. */
  Map<String, Object> toPlain() {
    List<Object> plainHandlers = new ArrayList<>();
    for (ScriptedHandler handler : handlers) {
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("name", handler.name());
      plain.put("predicates", handler.predicates());
      plain.put("body", handler.body());
      plainHandlers.add(plain);
    }
    List<Object> plainHooks = new ArrayList<>();
    for (ScriptedHook hook : hooks) {
      Map<String, Object> plain = new LinkedHashMap<>();
      plain.put("name", hook.name());
      plain.put("environment", hook.environment());
      plain.put("relations", hook.relations());
      plainHooks.add(plain);
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("handlers", plainHandlers);
    plain.put("triggers", triggers);
    plain.put("hooks", plainHooks);
    return plain;
  }
}
