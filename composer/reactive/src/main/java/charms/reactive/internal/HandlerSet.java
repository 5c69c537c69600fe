package charms.reactive.internal;

import charms.reactive.Endpoint;
import charms.reactive.HandlerSpec;
import charms.reactive.HandlerTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All handlers of a charm in the order of their registration: base layer first. */
final class HandlerSet {
  private final List<Handler> hooksPhase = new ArrayList<>();
  private final Map<HandlerSpec.Kind, List<Handler>> byKind = new EnumMap<>(HandlerSpec.Kind.class);

  HandlerSet(List<HandlerTable> tables, List<Endpoint> endpoints) {
    for (HandlerTable table : tables) {
      if (!table.endpointTable()) {
        addAll(table, null);
        continue;
      }
      for (Endpoint endpoint : endpoints) {
        if (table.owner().isInstance(endpoint)) {
          addAll(table, endpoint);
        }
      }
    }
  }

  /**
   * The handlers of the hooks phase: those with hook patterns, and those that watch no flag. One
   * with both patterns and flags belongs to no phase (reactive-runtime.md section 2.3).
   */
  List<Handler> ofHooksPhase() {
    return hooksPhase;
  }

  /** Every handler, kind by kind. */
  List<Handler> all() {
    List<Handler> all = new ArrayList<>();
    byKind.values().forEach(all::addAll);
    return all;
  }

  /** The handlers of a kind. */
  List<Handler> of(HandlerSpec.Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private void addAll(HandlerTable table, @Nullable Endpoint endpoint) {
    List<HandlerSpec> specs = table.handlers();
    for (int index = 0; index < specs.size(); index++) {
      Handler handler = Handler.of(table, index, specs.get(index), endpoint);
      List<Handler> handlers = byKind.get(handler.spec().kind());
      if (handlers == null) {
        handlers = new ArrayList<>();
        byKind.put(handler.spec().kind(), handlers);
      }
      handlers.add(handler);
      boolean considered =
          handler.spec().kind() == HandlerSpec.Kind.HOOK
              || handler.spec().kind() == HandlerSpec.Kind.FLAG;
      if (considered && handler.watched().isEmpty()) {
        hooksPhase.add(handler);
      }
    }
  }
}
