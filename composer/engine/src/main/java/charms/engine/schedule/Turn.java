package charms.engine.schedule;

import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** At most one turn for each machine that is not busy, in the order of machine numbers. */
  public static List<Turn> due(Model model, Set<Integer> busyMachines) {
    Map<Integer, List<Unit>> byMachine = new HashMap<>();
    for (Unit unit : model.units()) {
      if (!busyMachines.contains(unit.machine())) {
        byMachine.computeIfAbsent(unit.machine(), number -> new ArrayList<>()).add(unit);
      }
    }
    List<Turn> turns = new ArrayList<>();
    byMachine.keySet().stream()
        .sorted()
        .forEach(
            machine ->
                byMachine.get(machine).stream()
                    .sorted(ORDER)
                    .flatMap(
                        unit ->
                            NextEvent.of(model, unit).stream().map(event -> new Turn(unit, event)))
                    .findFirst()
                    .ifPresent(turns::add));
    return turns;
  }
}
