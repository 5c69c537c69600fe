package charms.engine.schedule;

import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A unit whose hook may run now. One hook at a time per machine; the units of a machine take turns.
 *
 * @param unit the unit
 * @param event its next event
 */
public record Turn(Unit unit, HookEvent event) {
  /** Counts the hooks that were started. */
  public static final String COUNTER = "counter.turn";

  private static final Comparator<Unit> ORDER =
      Comparator.comparingLong(Unit::turn)
          .thenComparing(unit -> unit.principal() != null)
          .thenComparing(Unit::name);

  /**
   * At most one turn for each machine that is not busy, in the order of machine numbers. Each is
   * looked for when it is asked for.
   */
  static Stream<Turn> due(Model model, Set<Integer> busyMachines) {
    SortedMap<Integer, List<Unit>> byMachine = new TreeMap<>();
    for (Unit unit : model.units()) {
      if (!busyMachines.contains(unit.machine())) {
        byMachine.computeIfAbsent(unit.machine(), number -> new ArrayList<>()).add(unit);
      }
    }
    return byMachine.values().stream().flatMap(units -> first(model, units).stream());
  }

  private static Optional<Turn> first(Model model, List<Unit> units) {
    return units.stream()
        .sorted(ORDER)
        .flatMap(unit -> NextEvent.of(model, unit).stream().map(event -> new Turn(unit, event)))
        .findFirst();
  }

  /** How many hooks the model has started. */
  static long started(Model model) {
    return model.setting(COUNTER).map(Long::parseLong).orElse(0L);
  }
}
