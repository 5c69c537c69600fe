package charms.engine.operation;

import charms.engine.hook.ProcessTree;
import charms.engine.schedule.EventOrder;
import charms.engine.schedule.KnownEvents;
import charms.engine.schedule.Turn;
import charms.engine.state.Model;
import charms.engine.state.ModelStore;
import charms.engine.state.Unit;
import charms.engine.state.UnitActivity;
import charms.engine.state.UnitActivity.StartedProcess;
import charms.engine.state.UnitProgress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs hooks until nothing is due: one at a time on each machine (juju-contract.md section 2). */
public final class Settling {
  private final ModelStore store;
  private final HookOperation operation;
  private final EventOrder order;
  private final int ahead;
  private final KnownEvents known = new KnownEvents();

  /**
   * @param order which hooks run next
   * @param ahead how many machines are made ready besides those whose hooks run
   */
  public Settling(ModelStore store, HookOperation operation, EventOrder order, int ahead) {
    this.store = store;
    this.operation = operation;
    this.order = order;
    this.ahead = ahead;
  }

  /** Runs; what it came to. */
  public Settled run() {
    endLeftovers();
    ExecutorService threads = Executors.newCachedThreadPool();
    CompletionService<Integer> running = new ExecutorCompletionService<>(threads);
    MachinesAhead machines = new MachinesAhead(operation, threads);
    Set<Integer> busy = new HashSet<>();
    int hooks = 0;
    try {
      start(running, busy, machines);
      while (!busy.isEmpty()) {
        busy.remove(running.take().get());
        hooks++;
        start(running, busy, machines);
      }
      machines.end();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("fault while a hook ran", fault.getCause());
    } finally {
      threads.shutdownNow();
    }
    return new Settled(hooks, store.read(Model::unitsInError));
  }

  private void start(
      CompletionService<Integer> running, Set<Integer> busy, MachinesAhead machines) {
    List<Turn> turns = store.read(model -> order.next(model, known, busy));
    if (ahead > 0) {
      machines.begin(turns);
    }
    for (Turn turn : turns) {
      int machine = turn.unit().machine();
      CompletableFuture<Void> ready = machines.use(machine);
      UnitProgress told = operation.prepare(turn.unit().name(), turn.event());
      busy.add(machine);
      running.submit(
          () -> {
            operation.execute(turn.unit().name(), turn.event(), told, ready);
            return machine;
          });
    }
    int room = ahead - machines.unused();
    if (room > 0) {
      machines.begin(store.read(model -> order.soon(model, known, machines.begun(), room)));
    }
  }

  /** Ends hooks of an engine that was killed; they run again. */
  private void endLeftovers() {
    for (Unit unit : store.read(model -> List.copyOf(model.units()))) {
      StartedProcess left = unit.activity().process();
      if (unit.activity().kind() == UnitActivity.Kind.EXECUTING && left != null) {
        ProcessHandle.of(left.pid())
            .filter(one -> one.info().startInstant().equals(Optional.of(left.started())))
            .ifPresent(one -> new ProcessTree(one).kill());
      }
    }
  }
}
