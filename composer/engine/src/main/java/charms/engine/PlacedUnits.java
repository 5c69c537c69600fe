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
    List<UnitName> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(with(application, List.of(), to.stream().skip(i).findFirst()));
    }
    return names;
  }

  /**
   * Adds one; its name.
   *
   * @param storage kept storage, as in {@code data/0}, that it gets in place of new
   * @param to its place; empty: a machine of its own
   * @throws ModelException when the machine is not there, or of another base; and when the unit
   *     cannot have the storage
   */
  UnitName with(String application, List<String> storage, Optional<ByMachine> to) {
    NewUnits units = new NewUnits(model, now);
    if (to.isPresent() && to.get() instanceof Placement.OnMachine on) {
      check(model.needApplication(application), on.machine());
      return units.principal(application, on.machine(), storage);
    }
    return units.principal(application, storage);
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
