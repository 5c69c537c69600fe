package charms.reactive.internal;

import charms.reactive.Flags;
import charms.reactive.internal.DispatchJournal.Batch;
import charms.reactive.internal.DispatchJournal.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells of one flag:
 *
 * <pre>
 * db.ready is not set
 *   named in charms.interfaces.db.DbRequires
 *   watched by charms/app/AppHandlers.java:40:restart
 *   start at 2026-11-21T12:00:01Z: done: set by charms/interfaces/db/DbRequires.java:20:joined
 * </pre>
 */
final class FlagStory {
  private final String flag;
  private final Flags flags;
  private final HandlerSet handlers;

  FlagStory(String flag, Flags flags, HandlerSet handlers) {
    this.flag = flag;
    this.flags = flags;
    this.handlers = handlers;
  }

  /** True if it is not set, nobody watches it and no recorded hook changed it. */
  boolean unknown(List<HookRecord> hooks) {
    return !flags.isSet(flag)
        && watchers().isEmpty()
        && changers(hooks, "+" + flag).isEmpty()
        && changers(hooks, "-" + flag).isEmpty();
  }

  String tell(List<HookRecord> hooks) {
    StringBuilder text = new StringBuilder(flag);
    text.append(flags.isSet(flag) ? " is set\n" : " is not set\n");
    Set<String> named = new FlagMentions(handlers).of(flag);
    text.append(named.isEmpty() ? "" : "  named in " + String.join(", ", named) + "\n");
    for (String watcher : watchers()) {
      text.append("  watched by ").append(watcher).append('\n');
    }
    for (HookRecord hook : hooks) {
      Set<String> set = changers(List.of(hook), "+" + flag);
      Set<String> cleared = changers(List.of(hook), "-" + flag);
      if (!set.isEmpty() || !cleared.isEmpty()) {
        text.append("  ").append(HookStory.title(hook)).append(':');
        text.append(set.isEmpty() ? "" : " set by " + String.join(", ", set));
        text.append(cleared.isEmpty() ? "" : " cleared by " + String.join(", ", cleared));
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Ids of those that made the change, as in {@code +db.ready}. */
  static Set<String> changers(List<HookRecord> hooks, String change) {
    Set<String> ids = new TreeSet<>();
    for (HookRecord hook : hooks) {
      List<Call> calls = new ArrayList<>(hook.beside());
      for (Batch batch : hook.batches()) {
        calls.addAll(batch.calls());
      }
      for (Call call : calls) {
        if (call.changes().contains(change)) {
          ids.add(call.handler());
        }
      }
    }
    return ids;
  }

  private List<String> watchers() {
    List<String> ids = new ArrayList<>();
    for (Handler handler : handlers.all()) {
      if (handler.watched().contains(flag)) {
        ids.add(handler.id());
      }
    }
    return ids;
  }
}
