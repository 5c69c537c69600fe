package charms.engine;

import charms.engine.change.MachineReturn;
import charms.engine.operation.UnitMachines;
import charms.engine.schedule.Leadership;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.ModelMachine;
import charms.engine.state.ModelStore;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Machines that crash on purpose, and start again. */
public final class MachineFaults {
  private final ModelStore store;
  private final UnitMachines machines;
  private final Clock clock;
  private final Runnable lock;

  /**
   * @param lock takes the right to change the model
   */
  MachineFaults(ModelStore store, UnitMachines machines, Clock clock, Runnable lock) {
    this.store = store;
    this.machines = machines;
    this.clock = clock;
    this.lock = lock;
  }

  /**
   * Lets a machine crash: what runs there ends at once, its units' hooks wait, and leadership goes
   * to units elsewhere where there are any.
   *
   * @param target its number, or a unit that lives there; the machine's number
   * @throws ModelException when it is not there, or does not run, or cannot crash
   */
  public int kill(String target) {
    lock.run();
    ModelMachine machine = store.read(model -> find(model, target));
    if (!machine.made() || machine.down()) {
      throw new ModelException("machine " + machine.id() + " does not run");
    }
    try {
      machines.crash(machine);
    } catch (IOException cause) {
      throw new ModelException(
          "cannot kill machine " + machine.id() + ": " + cause.getMessage(), cause);
    }
    store.update(model -> crashed(model, machine));
    return machine.id();
  }

  private void crashed(ModelChange model, ModelMachine machine) {
    List<UnitName> leaders =
        on(model, machine).map(Unit::name).filter(one -> Leadership.leads(model, one)).toList();
    model.put(machine.crashed(clock.instant()));
    for (UnitName leader : leaders) {
      Leadership.heirOf(model, leader).ifPresent(heir -> Leadership.pass(model, leader, heir));
    }
  }

  /**
   * Starts a machine that crashed; its started units run config-changed and start, as after a
   * reboot (juju-contract.md section 1).
   *
   * @param target its number, or a unit that lives there; the machine's number
   * @throws ModelException when it is not there, is not down, or does not start
   */
  public int start(String target) {
    lock.run();
    ModelMachine machine = store.read(model -> find(model, target));
    if (!machine.down()) {
      throw new ModelException("machine " + machine.id() + " is not down");
    }
    try {
      machines.start(machine);
    } catch (IOException cause) {
      throw new ModelException(
          "cannot start machine " + machine.id() + ": " + cause.getMessage(), cause);
    }
    store.update(
        model -> {
          model.put(machine.started(new StatusLine("started", "", clock.instant())));
          MachineReturn.of(model, machine.id());
        });
    return machine.id();
  }

  /** Starts all machines that are down. */
  void startAll() {
    store.read(model -> List.copyOf(model.machines())).stream()
        .filter(ModelMachine::down)
        .forEach(machine -> start(String.valueOf(machine.id())));
  }

  private static Stream<Unit> on(Model model, ModelMachine machine) {
    return List.copyOf(model.units()).stream().filter(unit -> unit.machine() == machine.id());
  }

  private static ModelMachine find(Model model, String target) {
    return MachineAccess.modelMachine(model, target);
  }
}
