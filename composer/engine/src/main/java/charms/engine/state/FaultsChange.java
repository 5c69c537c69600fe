package charms.engine.state;

import java.util.Optional;

/** The faults within one transaction. */
public interface FaultsChange extends Faults {
  void put(Fault fault);

  void remove(int id);

  /**
   * Lets the oldest fault that strikes the unit there strike.
   *
   * @param times how often it struck
   * @return the fault as it was; empty when there is none
   */
  default Optional<Fault> strike(Fault.Kind kind, UnitName unit, String target, int times) {
    Optional<Fault> found = waiting(kind, unit, target);
    found.ifPresent(
        fault -> {
          Fault left = fault.after(times);
          if (left.times() == 0) {
            remove(fault.id());
          } else {
            put(left);
          }
        });
    return found;
  }
}
