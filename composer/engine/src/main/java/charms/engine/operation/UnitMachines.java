package charms.engine.operation;

import charms.engine.charm.CharmFiles;
import charms.engine.hook.UnitPaths;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.MachineSpec;
import charms.engine.state.ModelMachine;
import charms.engine.state.ModelStore;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The machines of a model's units, made when first needed, with the units' charms in them. */
public final class UnitMachines {
  private final ModelStore store;
  private final MachineProvider provider;
  private final Path charms;
  private final Clock clock;
  private final Map<Integer, Machine> open = new ConcurrentHashMap<>();

  /**
   * @param charms where charms are kept, a directory for each key
   */
  public UnitMachines(ModelStore store, MachineProvider provider, Path charms, Clock clock) {
    this.store = store;
    this.provider = provider;
    this.charms = charms;
    this.clock = clock;
  }

  /**
   * The unit's machine, with its charm.
   *
   * @param note hears when a machine is made
   */
  public Machine of(Unit unit, Consumer<String> note) throws IOException {
    ModelMachine machine = store.read(model -> model.machine(unit.machine())).orElseThrow();
    Machine found = open.get(machine.id());
    if (found == null) {
      found = machine.made() ? provider.open(spec(machine)) : make(machine, note);
      open.put(machine.id(), found);
    }
    installCharm(unit, found);
    return found;
  }

  /** A machine by its number. */
  public Machine numbered(ModelMachine machine, Consumer<String> note) throws IOException {
    return machine.made() ? provider.open(spec(machine)) : make(machine, note);
  }

  /** Ends a machine and forgets it. */
  public void destroy(ModelMachine machine) throws IOException {
    open.remove(machine.id());
    provider.destroy(spec(machine));
    store.update(model -> model.removeMachine(machine.id()));
  }

  /**
   * Ends machines; one that cannot be ended stays for another time.
   *
   * @param note hears of those
   */
  public void destroy(List<ModelMachine> empty, Consumer<String> note) {
    for (ModelMachine machine : empty) {
      try {
        destroy(machine);
      } catch (IOException cause) {
        note.accept("cannot remove machine " + machine.id() + ": " + cause.getMessage());
      }
    }
  }

  private Machine make(ModelMachine machine, Consumer<String> note) throws IOException {
    note.accept("Making machine " + machine.id() + " (" + machine.address() + ")");
    Machine made = provider.create(spec(machine));
    StatusLine started = new StatusLine("started", "", clock.instant());
    store.update(model -> model.put(machine.started(started)));
    return made;
  }

  private void installCharm(Unit unit, Machine machine) throws IOException {
    Path target = machine.root().resolve(new UnitPaths(unit.name()).charm().substring(1));
    if (!Files.exists(target)) {
      String key = store.read(model -> model.needApplication(unit.name().application()).charm());
      CharmFiles.copy(charms.resolve(key), target);
    }
  }

  private static MachineSpec spec(ModelMachine machine) {
    return new MachineSpec(
        String.valueOf(machine.id()),
        machine.address(),
        machine.base(),
        machine.hostname(),
        Map.of());
  }
}
