package charms.engine.operation;

import charms.engine.schedule.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Machines that are made ready, each once, beside the hooks that run on others: while one's file
 * systems are mounted, processors wait. A hook that needs one meanwhile waits for it where it does.
 * Used by one thread.
 */
final class MachinesAhead {
  private final HookOperation operation;
  private final Executor threads;
  private final Map<Integer, CompletableFuture<Void>> begun = new HashMap<>();
  private final Set<Integer> unused = new HashSet<>();

  MachinesAhead(HookOperation operation, Executor threads) {
    this.operation = operation;
    this.threads = threads;
  }

  /** Begins with the machines of these turns. */
  void begin(List<Turn> turns) {
    for (Turn turn : turns) {
      int machine = turn.unit().machine();
      if (!begun.containsKey(machine)) {
        unused.add(machine);
        begun.put(
            machine,
            CompletableFuture.runAsync(() -> operation.makeReady(turn.unit().name()), threads));
      }
    }
  }

  /** A hook runs on a machine; done when that is not made ready any more. */
  CompletableFuture<Void> use(int machine) {
    unused.remove(machine);
    return begun.getOrDefault(machine, CompletableFuture.completedFuture(null));
  }

  /** The machines that were begun with. */
  Set<Integer> begun() {
    return begun.keySet();
  }

  /** On how many of them no hook ran. */
  int unused() {
    return unused.size();
  }

  /** Waits until nothing is made ready any more. */
  void end() {
    begun.values().forEach(CompletableFuture::join);
  }
}
