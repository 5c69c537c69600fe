package charms.engine;

import charms.engine.bundle.Placement;
import charms.engine.bundle.Placement.ByMachine;
import charms.engine.change.NewUnits;
import charms.engine.state.Application;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.ModelMachine;
import charms.engine.state.UnitName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds principal units, on machines that are there or on new ones. */
record PlacedUnits(ModelChange model, Instant now) {
  /**
   * Adds them; their names.
   *
   * @param to where they go, one after the other; those after the last on machines of their own
   * @throws ModelException when a machine is not there, or of another base
   */
  List<UnitName> add(String application, int count, List<ByMachine> to) {
    NewUnits units = new NewUnits(model, now);
    List<UnitName> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i < to.size() && to.get(i) instanceof Placement.OnMachine on) {
        check(model.needApplication(application), on.machine());
        names.add(units.principal(application, on.machine()));
      } else {
        names.add(units.principal(application));
      }
    }
    return names;
  }

  private void check(Application owner, int number) {
    UnitName name = new UnitName(owner.name(), owner.nextUnit());
    String hosting = "adding new machine to host unit \"" + name + "\": ";
    Optional<ModelMachine> machine = model.machine(number);
    if (machine.isEmpty()) {
      throw new ModelException(hosting + "machine " + number + " not found");
    }
    if (!machine.get().base().equals(owner.base())) {
      throw new ModelException(
          hosting
              + "cannot assign unit \"%s\" to machine %d: base does not match: unit has \"%s\", machine has \"%s\""
                  .formatted(name, number, owner.base(), machine.get().base()));
    }
  }
}
