package charms.engine.operation;

import charms.engine.schedule.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Machines that are made ready, each once, beside the hooks that run on others: while one's file
 * systems are mounted, processors wait. A hook that needs one meanwhile waits for it where it does.
 * Used by one thread.
 */
final class MachinesAhead {
  private final HookOperation operation;
  private final ExecutorService threads;
  private final List<Future<?>> work = new ArrayList<>();
  private final Set<Integer> begun = new HashSet<>();
  private final Set<Integer> unused = new HashSet<>();

  MachinesAhead(HookOperation operation, ExecutorService threads) {
    this.operation = operation;
    this.threads = threads;
  }

  /** Begins with the machines of these turns. */
  void begin(List<Turn> turns) {
    for (Turn turn : turns) {
      int machine = turn.unit().machine();
      if (begun.add(machine)) {
        unused.add(machine);
        work.add(threads.submit(() -> operation.makeReady(turn.unit().name())));
      }
    }
  }

  /** A hook runs on a machine. */
  void use(int machine) {
    unused.remove(machine);
  }

  /** The machines that were begun with. */
  Set<Integer> begun() {
    return begun;
  }

  /** On how many of them no hook ran. */
  int unused() {
    return unused.size();
  }

  /** Waits until nothing is made ready any more. */
  void end() throws InterruptedException, ExecutionException {
    for (Future<?> one : work) {
      one.get();
    }
  }
}
