package charms.reactive.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one hook did: its batches, the handlers called in each, the flags each of them changed. */
final class DispatchJournal {
  /**
   * A handler that was called.
   *
   * @param handler its id
   * @param changes flags it set, as in {@code +app.ready}, and cleared, as in {@code -app.ready}
   */
  record Call(String handler, List<String> changes) {}

  /**
   * One batch.
   *
   * @param phase of the dispatch
   * @param queue ids of the handlers that were due when it began
   * @param calls those that were called
   */
  record Batch(DispatchPhase phase, List<String> queue, List<Call> calls) {}

  private final List<Batch> batches = new ArrayList<>();
  private final List<Call> beside = new ArrayList<>();
  private List<String> changes = new ArrayList<>();
  private @Nullable DispatchTracer tracer;

  DispatchJournal() {
    beside.add(new Call("the runtime", changes));
  }

  /** Lets the tracer see all that follows. */
  void trace(DispatchTracer newTracer) {
    tracer = newTracer;
  }

  /** What happened before the first batch and after the last. */
  List<Call> beside() {
    return beside;
  }

  List<Batch> batches() {
    return batches;
  }

  void dispatchStarts(Iterable<String> flags) {
    if (tracer != null) {
      tracer.dispatchStarts(flags);
    }
  }

  void batchStarts(DispatchPhase phase, List<Handler> queue) {
    List<String> ids = new ArrayList<>();
    for (Handler handler : queue) {
      ids.add(handler.id());
    }
    boolean firstOfPhase = batches.isEmpty() || batches.get(batches.size() - 1).phase() != phase;
    batches.add(new Batch(phase, ids, new ArrayList<>()));
    if (tracer != null) {
      tracer.batchStarts(phase, firstOfPhase, queue);
    }
  }

  /** A handler of the current batch, or one of start or end where there is none, is called. */
  void calls(Handler handler, boolean inBatch) {
    changes = new ArrayList<>();
    Call call = new Call(handler.id(), changes);
    if (inBatch) {
      batches.get(batches.size() - 1).calls().add(call);
    } else {
      beside.add(call);
    }
  }

  /** The runtime works, no handler. */
  void runtimeWorks() {
    changes = new ArrayList<>();
    beside.add(new Call("the runtime", changes));
  }

  void flagChanged(String flag, boolean set) {
    changes.add((set ? "+" : "-") + flag);
    if (tracer != null) {
      tracer.flagChanged(flag, set);
    }
  }
}
