package charms.engine.schedule;

import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.Collection;
import java.util.Optional;

/** Who leads: the application's living unit of the lowest number, else its last dying one. */
public final class Leadership {
  private Leadership() {}

  /** The leader; empty when there are no units. */
  public static Optional<UnitName> leaderOf(Model model, String application) {
    Collection<Unit> units = model.unitsOf(application);
    return units.stream()
        .filter(unit -> unit.life() == Life.ALIVE)
        .findFirst()
        .or(() -> units.stream().findFirst())
        .map(Unit::name);
  }

  public static boolean leads(Model model, UnitName unit) {
    return leaderOf(model, unit.application()).filter(unit::equals).isPresent();
  }
}
