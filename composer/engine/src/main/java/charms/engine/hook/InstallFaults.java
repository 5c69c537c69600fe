package charms.engine.hook;

import charms.engine.machine.Machine;
import charms.engine.state.Fault;
import charms.engine.state.ModelStore;
import charms.engine.state.UnitName;
import java.io.IOException;

/** Lets installations of packages fail while a unit's program runs, where a fault asks for it. */
final class InstallFaults {
  private final ModelStore store;
  private final UnitName unit;
  private final Machine machine;
  private final int times;

  private InstallFaults(ModelStore store, UnitName unit, Machine machine, int times) {
    this.store = store;
    this.unit = unit;
    this.machine = machine;
    this.times = times;
  }

  static InstallFaults open(ModelStore store, UnitName unit, Machine machine) throws IOException {
    int times =
        store.read(
            model ->
                model
                    .faults()
                    .waiting(Fault.Kind.FAIL_INSTALL, unit, "")
                    .map(Fault::times)
                    .orElse(0));
    machine.failInstalls(times);
    return new InstallFaults(store, unit, machine, times);
  }

  /** Keeps how often installing failed. */
  void keep() throws IOException {
    int struck = times - machine.installFailuresLeft();
    if (struck > 0) {
      store.update(model -> model.faults().strike(Fault.Kind.FAIL_INSTALL, unit, "", struck));
    }
  }
}
