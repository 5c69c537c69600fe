package charms.reactive.internal;

import charms.reactive.internal.DispatchJournal.Batch;
import charms.reactive.internal.DispatchJournal.Call;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells hooks batch by batch:
 *
 * <pre>
 * config-changed at 2026-11-21T12:00:01Z: done
 *   the runtime
 *     + config.changed
 *   batch 1
 *     charms/app/AppHandlers.java:31:render: its conditions hold
 *       + app.rendered
 *   batch 2
 *     charms/app/AppHandlers.java:40:restart: app.rendered changed
 * </pre>
 */
final class HookStory {
  private final HandlerSet handlers;

  HookStory(HandlerSet handlers) {
    this.handlers = handlers;
  }

  String tell(List<HookRecord> hooks) {
    if (hooks.isEmpty()) {
      return "no hook has run yet\n";
    }
    StringBuilder text = new StringBuilder();
    for (HookRecord hook : hooks) {
      text.append(title(hook)).append('\n');
      for (Call call : hook.beside()) {
        text.append("  ").append(call.handler()).append('\n');
        changes(call, "    ", text);
      }
      int number = 0;
      for (int i = 0; i < hook.batches().size(); i++) {
        Batch batch = hook.batches().get(i);
        boolean main = batch.phase() == DispatchPhase.OTHER;
        number += main ? 1 : 0;
        if (!batch.queue().isEmpty()) {
          text.append(main ? "  batch " + number : "  hook handlers").append('\n');
          for (Call call : batch.calls()) {
            text.append("    ").append(call.handler()).append(": ");
            text.append(why(hook, i, call.handler())).append('\n');
            changes(call, "      ", text);
          }
        }
      }
    }
    return text.toString();
  }

  /** As in {@code start at 2026-11-21T12:00:01Z: done}. */
  static String title(HookRecord hook) {
    String end = hook.outcome().isEmpty() ? "done" : "failed: " + hook.outcome();
    return hook.hook() + " at " + Instant.ofEpochMilli(hook.time()) + ": " + end;
  }

  /** Why the handler was called in the batch with that index. */
  String why(HookRecord hook, int index, String handler) {
    Batch batch = hook.batches().get(index);
    if (batch.phase() != DispatchPhase.OTHER) {
      return "asks for this hook, or for no flag";
    }
    boolean first = index == 0 || hook.batches().get(index - 1).phase() != DispatchPhase.OTHER;
    if (first) {
      return "its conditions hold";
    }
    TreeSet<String> changed = new TreeSet<>();
    for (Call call : hook.batches().get(index - 1).calls()) {
      for (String change : call.changes()) {
        changed.add(change.substring(1));
      }
    }
    changed.retainAll(watched(handler));
    return changed.isEmpty()
        ? "its conditions hold, it watches no flag"
        : String.join(", ", changed) + " changed";
  }

  private Set<String> watched(String id) {
    for (Handler handler : handlers.all()) {
      if (handler.id().equals(id)) {
        return new TreeSet<>(handler.watched());
      }
    }
    return Set.of();
  }

  private static void changes(Call call, String indent, StringBuilder text) {
    for (String change : call.changes()) {
      text.append(indent).append(change.charAt(0)).append(' ').append(change.substring(1));
      text.append('\n');
    }
  }
}
