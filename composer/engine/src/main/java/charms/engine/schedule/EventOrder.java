package charms.engine.schedule;

import charms.engine.state.Model;
import charms.engine.state.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Which of the hooks that are due run next. Every order is one that Juju allows. */
public sealed interface EventOrder {
  /**
   * The hooks to start now; none while there is nothing to do but to wait for those that run.
   *
   * @param known what the same order found before
   * @param busyMachines machines whose hook runs
   */
  List<Turn> next(Model model, KnownEvents known, Set<Integer> busyMachines);

  /**
   * Hooks that will most likely run before others, for their machines to be made ready.
   *
   * @param known what the same order found before
   * @param without machines that are not wanted
   * @param most how many are wanted
   */
  List<Turn> soon(Model model, KnownEvents known, Set<Integer> without, int most);

  /** The same order, no more than so many hooks at once. */
  EventOrder atMost(int hooks);

  /** Machines side by side, as many as there are. */
  static EventOrder usual() {
    return parallel(Integer.MAX_VALUE);
  }

  /** Machines side by side, each unit's events in the engine's own order. */
  static EventOrder parallel(int most) {
    return new Parallel(most);
  }

  /** One hook after the other, chosen among all legal ones; the same seed, the same choice. */
  static EventOrder seeded(long seed) {
    return new Seeded(seed);
  }

  /**
   * As {@link #parallel}. While a fault waits, hooks run one after the other, so that the same one
   * is struck every time.
   *
   * @param most how many hooks may run at once
   */
  record Parallel(int most) implements EventOrder {
    @Override
    public EventOrder atMost(int hooks) {
      return new Parallel(Math.min(most, hooks));
    }

    @Override
    public List<Turn> next(Model model, KnownEvents known, Set<Integer> busyMachines) {
      int allowed = model.faults().anyWaiting() ? 1 : most;
      int free = allowed - busyMachines.size();
      return free <= 0 ? List.of() : Turn.due(model, known, busyMachines).limit(free).toList();
    }

    @Override
    public List<Turn> soon(Model model, KnownEvents known, Set<Integer> without, int wanted) {
      return model.faults().anyWaiting()
          ? List.of()
          : Turn.due(model, known, without).limit(wanted).toList();
    }
  }

  /**
   * As {@link #seeded}. A choice depends on the seed and on how many hooks the model has run, so
   * that a model goes on in the same order after its engine was ended.
   *
   * @param seed any number
   */
  record Seeded(long seed) implements EventOrder {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    @Override
    public EventOrder atMost(int hooks) {
      return this;
    }

    @Override
    public List<Turn> next(Model model, KnownEvents known, Set<Integer> busyMachines) {
      List<Turn> due = busyMachines.isEmpty() ? legal(model) : List.of();
      if (due.isEmpty()) {
        return List.of();
      }
      long step = Turn.started(model);
      int choice = new SplittableRandom(seed + STEP * (step + 1)).nextInt(due.size());
      return List.of(due.get(choice));
    }

    /** None: which hook is next shows when it is. */
    @Override
    public List<Turn> soon(Model model, KnownEvents known, Set<Integer> without, int wanted) {
      return List.of();
    }

    private static List<Turn> legal(Model model) {
      List<Turn> turns = new ArrayList<>();
      for (Unit unit : model.units()) {
        NextEvent.legal(model, unit).forEach(event -> turns.add(new Turn(unit, event)));
      }
      return turns;
    }
  }

  /**
   * Another order, for a number of hooks.
   *
   * @param order the order
   * @param most how many hooks the model may have run when the last one starts
   */
  record UpTo(EventOrder order, LongSupplier most) implements EventOrder {
    @Override
    public EventOrder atMost(int hooks) {
      return new UpTo(order.atMost(hooks), most);
    }

    @Override
    public List<Turn> next(Model model, KnownEvents known, Set<Integer> busyMachines) {
      return order.next(model, known, busyMachines).stream().limit(left(model)).toList();
    }

    @Override
    public List<Turn> soon(Model model, KnownEvents known, Set<Integer> without, int wanted) {
      return order.soon(model, known, without, (int) Math.min(wanted, left(model)));
    }

    private long left(Model model) {
      return Math.max(0, most.getAsLong() - Turn.started(model));
    }
  }
}
