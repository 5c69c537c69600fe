package charms.engine.operation;

import charms.engine.schedule.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Machines that are made ready, each once, beside the hooks that run on others: while one's file
 * systems are mounted, processors wait. Used by one thread.
 */
final class MachinesAhead {
  private final HookOperation operation;
  private final Executor threads;
  private final Map<Integer, FutureTask<Void>> begun = new HashMap<>();
  private final Set<Integer> waiting = new HashSet<>();

  MachinesAhead(HookOperation operation, Executor threads) {
    this.operation = operation;
    this.threads = threads;
  }

  /** Begins with the machines of these turns. */
  void begin(List<Turn> turns) {
    for (Turn turn : turns) {
      int machine = turn.unit().machine();
      if (!begun.containsKey(machine)) {
        FutureTask<Void> task =
            new FutureTask<>(() -> operation.makeReady(turn.unit().name()), null);
        begun.put(machine, task);
        waiting.add(machine);
        threads.execute(task);
      }
    }
  }

  /** The machines that were begun with. */
  Set<Integer> begun() {
    return begun.keySet();
  }

  /** How many of them no hook has asked for. */
  int waiting() {
    return waiting.size();
  }

  /** A hook is to run on a machine that was begun with; what waits until the machine is ready. */
  Waiting take(int machine) {
    waiting.remove(machine);
    FutureTask<Void> task = begun.get(machine);
    return () -> {
      try {
        task.get();
      } catch (ExecutionException fault) {
        throw new IllegalStateException("fault while a machine was made ready", fault.getCause());
      }
    };
  }

  /** Waits for something. */
  interface Waiting {
    void await() throws InterruptedException;
  }
}
