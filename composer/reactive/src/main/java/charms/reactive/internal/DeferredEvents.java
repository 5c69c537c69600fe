package charms.reactive.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Events that handlers put off, in the unit's state under {@code deferred}:
 *
 * <pre>
 * {"000000": {"handler": "charms.app.AppHandlers.dbChanged",
 *             "variables": {"JUJU_HOOK_NAME": "db-relation-changed", "JUJU_RELATION_ID": "db:3"}}}
 * </pre>
 */
final class DeferredEvents {
  private static final String DIGITS = "%06d";

  /**
   * One of them.
   *
   * @param handler the handler's key
   * @param variables that tell the event
   */
  record Deferred(String handler, Map<String, String> variables) {}

  private final Map<String, @Nullable Object> section;

  DeferredEvents(UnitState state) {
    this.section = state.section("deferred");
  }

  /** Takes all of them, first deferred first. */
  List<Deferred> take() {
    List<Deferred> taken = new ArrayList<>();
    for (Object one : section.values()) {
      if (one instanceof Map<?, ?> event && event.get("variables") instanceof Map<?, ?> given) {
        Map<String, String> variables = new TreeMap<>();
        given.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        taken.add(new Deferred(String.valueOf(event.get("handler")), variables));
      }
    }
    section.clear();
    return taken;
  }

  /** Puts one off behind those already put off; the same twice is once. */
  void add(Deferred event) {
    Map<String, Object> json = new TreeMap<>();
    json.put("handler", event.handler());
    json.put("variables", event.variables());
    if (!section.containsValue(json)) {
      section.put(String.format(DIGITS, section.size()), json);
    }
  }
}
