package charms.reactive.internal;

import charms.reactive.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Writes flags and queued handlers to the log as they change (reactive-runtime.md section 2.4).
 * Programs that are handlers are not asked again for it (defect D1).
 */
final class DispatchTracer {
  private final Log log;
  private final Supplier<List<Handler>> due;
  private final List<String> lines = new ArrayList<>();
  private TreeSet<String> active = new TreeSet<>();
  private boolean dispatching;

  /**
   * @param due the handlers that would be called now
   */
  DispatchTracer(Log log, Supplier<List<Handler>> due) {
    this.log = log;
    this.due = due;
  }

  void dispatchStarts(Iterable<String> flags) {
    List<String> names = new ArrayList<>();
    flags.forEach(names::add);
    emit("starting handler dispatch, " + names.size() + " flags set");
    for (String name : names) {
      emit("set flag " + name);
    }
    flush();
    dispatching = true;
  }

  void batchStarts(DispatchPhase phase, boolean firstOfPhase, List<Handler> queue) {
    active = ids(queue);
    if (firstOfPhase) {
      String what =
          switch (phase) {
            case OTHER -> "main dispatch loop, ";
            case HOOKS -> "hooks phase, ";
            case RESTRICTED -> "restricted phase, ";
          };
      emit(what + queue.size() + " handlers queued");
      for (String id : active) {
        emit("++   queue handler " + id);
      }
      flush();
    }
  }

  void flagChanged(String flag, boolean set) {
    emit((set ? "set flag " : "cleared flag ") + flag);
    if (dispatching) {
      TreeSet<String> next = ids(due.get());
      for (String id : next) {
        if (!active.contains(id)) {
          emit("++   queue handler " + id);
        }
      }
      for (String id : active) {
        if (!next.contains(id)) {
          emit("-- dequeue handler " + id);
        }
      }
      active = next;
    }
    flush();
  }

  private void emit(String line) {
    lines.add("tracer: " + line);
  }

  private void flush() {
    if (lines.size() > 1) {
      lines.add(0, "tracer>");
    }
    log.debug(String.join("\n", lines));
    lines.clear();
  }

  private static TreeSet<String> ids(List<Handler> handlers) {
    TreeSet<String> ids = new TreeSet<>();
    for (Handler handler : handlers) {
      ids.add(handler.id());
    }
    return ids;
  }
}
