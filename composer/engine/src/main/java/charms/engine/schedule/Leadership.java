package charms.engine.schedule;

import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who leads: the living unit that leadership was passed to, else the living one of the lowest
 * number whose agent is there, else the last dying one.
 */
public final class Leadership {
  private static final int UNTOLD = -1;

  private Leadership() {}

  /** The leader; empty when there are no units. */
  public static Optional<UnitName> leaderOf(Model model, String application) {
    Collection<Unit> units = model.unitsOf(application);
    Optional<Unit> chosen =
        model.leader(application).flatMap(model::unit).filter(unit -> unit.life() == Life.ALIVE);
    if (chosen.isPresent()) {
      return chosen.map(Unit::name);
    }
    return Stream.<Predicate<Unit>>of(
            unit -> unit.life() == Life.ALIVE && !model.away(unit.name()),
            unit -> unit.life() == Life.ALIVE,
            unit -> true)
        .flatMap(wanted -> units.stream().filter(wanted).limit(1))
        .findFirst()
        .map(Unit::name);
  }

  public static boolean leads(Model model, UnitName unit) {
    return leaderOf(model, unit.application()).filter(unit::equals).isPresent();
  }

  /** Who leads when this unit does no longer: the next living one, after the last the first. */
  public static Optional<UnitName> heirOf(Model model, UnitName leader) {
    List<UnitName> others =
        model.unitsOf(leader.application()).stream()
            .filter(unit -> unit.life() == Life.ALIVE)
            .map(Unit::name)
            .filter(name -> !name.equals(leader) && !model.away(name))
            .toList();
    return others.stream()
        .filter(name -> name.compareTo(leader) > 0)
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  /** Passes leadership on; the old leader will be told of leader settings as the others are. */
  public static void pass(ModelChange model, UnitName from, UnitName to) {
    Unit before = model.needUnit(from);
    model.put(before.withProgress(before.progress().withLeads(false).withLeaderSettings(UNTOLD)));
    model.leader(to.application(), to);
  }
}
