package charms.engine.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Comparator<Unit> LATEST_FIRST =
      Comparator.comparingLong(Unit::turn).reversed().thenComparingInt(Unit::machine);

  /**
   * At most one turn for each machine that is not busy. First comes the machine whose hook started
   * last: it most likely has more to do, and what others wait for is not put off; then those that
   * had none, in the order of their numbers. Each is looked for when it is asked for.
   */
  static Stream<Turn> due(Model model, KnownEvents known, Set<Integer> busyMachines) {
    Map<Integer, List<Unit>> byMachine =
        model.units().stream()
            .filter(unit -> !busyMachines.contains(unit.machine()))
            .sorted(LATEST_FIRST)
            .collect(groupingBy(Unit::machine, LinkedHashMap::new, toList()));
    return byMachine.values().stream().flatMap(units -> first(model, known, units).stream());
  }

  private static Optional<Turn> first(Model model, KnownEvents known, List<Unit> units) {
    return units.stream()
        .sorted(ORDER)
        .flatMap(unit -> known.next(model, unit).stream().map(event -> new Turn(unit, event)))
        .findFirst();
  }

  /** How many hooks the model has started. */
  static long started(Model model) {
    return model.setting(COUNTER).map(Long::parseLong).orElse(0L);
  }
}
