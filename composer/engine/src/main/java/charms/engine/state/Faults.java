package charms.engine.state;

import java.util.Collection;
import java.util.Optional;

/** What is to go wrong in the model. */
public interface Faults {
  /** All of them, oldest first. */
  Collection<Fault> all();

  /** The oldest fault that strikes the unit there. */
  default Optional<Fault> waiting(Fault.Kind kind, UnitName unit, String target) {
    return all().stream().filter(fault -> fault.strikes(kind, unit, target)).findFirst();
  }

  /** Whether some fault waits for a hook, a tool or an installation. */
  default boolean anyWaiting() {
    return all().stream().anyMatch(fault -> fault.kind() != Fault.Kind.LOST_UNIT);
  }

  /** Whether the unit's agent is away. */
  default boolean lost(UnitName unit) {
    return waiting(Fault.Kind.LOST_UNIT, unit, "").isPresent();
  }

  /**
   * Refuses what needs the unit's agent.
   *
   * @throws ModelException when the unit is lost
   */
  default void needFound(UnitName unit) {
    if (lost(unit)) {
      throw new ModelException(
          "unit \"%s\" is lost, its agent runs nothing: charm juju fault find %s brings it back"
              .formatted(unit, unit));
    }
  }
}
