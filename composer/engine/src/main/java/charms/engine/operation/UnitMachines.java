package charms.engine.operation;

import charms.engine.hook.UnitPaths;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineProvider;
import charms.engine.machine.MachineSpec;
import charms.engine.state.LeftStorage;
import charms.engine.state.ModelException;
import charms.engine.state.ModelMachine;
import charms.engine.state.ModelStore;
import charms.engine.state.StatusLine;
import charms.engine.state.Storage;
import charms.engine.state.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** The machines of a model's units, made when first needed, with the units' charms in them. */
public final class UnitMachines implements AutoCloseable {
  private final ModelStore store;
  private final Supplier<MachineProvider> provider;
  private final Path charms;
  private final Clock clock;
  private final StorageKeeper keeper;
  private final Map<Integer, Machine> open = new ConcurrentHashMap<>();
  private final Map<Integer, Object> locks = new ConcurrentHashMap<>();

  /**
   * @param provider makes the machines, once one is needed
   * @param charms where charms are kept, a directory for each key
   * @param storage where detached storage is kept
   */
  public UnitMachines(
      ModelStore store,
      Supplier<MachineProvider> provider,
      Path charms,
      Path storage,
      Clock clock) {
    this.store = store;
    this.provider = provider;
    this.charms = charms;
    this.clock = clock;
    this.keeper = new StorageKeeper(store, storage);
  }

  /**
   * The unit's machine, with its charm. Whoever asks while it is made waits.
   *
   * @param note hears when a machine is made
   */
  public Machine of(Unit unit, Consumer<String> note) throws IOException {
    ModelMachine machine = store.read(model -> model.machine(unit.machine())).orElseThrow();
    needUp(machine);
    synchronized (locks.computeIfAbsent(machine.id(), id -> new Object())) {
      Machine found = open.get(machine.id());
      if (found == null) {
        found = machine.made() ? provider.get().open(spec(machine)) : make(machine, note);
        open.put(machine.id(), found);
      }
      installCharm(unit, found);
      return found;
    }
  }

  /** Lets go of the machines that were opened. */
  @Override
  public void close() {
    open.clear();
  }

  /** A machine by its number. */
  public Machine numbered(ModelMachine machine, Consumer<String> note) throws IOException {
    needUp(machine);
    return machine.made() ? provider.get().open(spec(machine)) : make(machine, note);
  }

  private static void needUp(ModelMachine machine) {
    if (machine.down()) {
      throw new ModelException(
          "machine %d is down: charm juju fault start-machine %d starts it"
              .formatted(machine.id(), machine.id()));
    }
  }

  /** Puts a storage where its unit finds it. */
  void place(Storage storage, Machine machine) throws IOException {
    keeper.place(storage, machine);
  }

  /**
   * Takes in what detached storage left in machines, and ends storage that is to end; what cannot
   * be taken in stays for another time.
   *
   * @param of which machines, by number
   * @param note hears of what stays
   */
  public void takeStorage(IntPredicate of, Consumer<String> note) {
    for (Storage storage : keeper.pending()) {
      LeftStorage left = storage.left();
      if (left == null || of.test(left.machine())) {
        try {
          keeper.take(storage, left == null ? Optional.empty() : made(left.machine()));
        } catch (IOException cause) {
          note.accept(String.valueOf(cause.getMessage()));
        }
      }
    }
  }

  private Optional<Machine> made(int id) throws IOException {
    Optional<ModelMachine> machine = store.read(model -> model.machine(id));
    if (machine.filter(ModelMachine::down).isPresent()) {
      throw new IOException("machine " + id + " is down");
    }
    return machine.isPresent() && machine.get().made()
        ? Optional.of(provider.get().open(spec(machine.get())))
        : Optional.empty();
  }

  /** Ends a machine and forgets it; storage that was left there is taken in first. */
  public void destroy(ModelMachine machine) throws IOException {
    for (Storage storage : keeper.pending()) {
      LeftStorage left = storage.left();
      if (left != null && left.machine() == machine.id()) {
        keeper.take(storage, made(machine.id()));
      }
    }
    open.remove(machine.id());
    provider.get().destroy(spec(machine));
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

  /** Lets a machine crash; the model does not hear of it. */
  public void crash(ModelMachine machine) throws IOException {
    open.remove(machine.id());
    provider.get().crash(spec(machine));
  }

  /** Starts a machine that crashed; the model does not hear of it. */
  public void start(ModelMachine machine) throws IOException {
    open.put(machine.id(), provider.get().open(spec(machine)));
  }

  /** Reboots a machine; the model does not hear of it. */
  void reboot(ModelMachine machine) throws IOException {
    open.remove(machine.id());
    open.put(machine.id(), provider.get().reboot(spec(machine)));
  }

  private Machine make(ModelMachine machine, Consumer<String> note) throws IOException {
    note.accept("Making machine " + machine.id() + " (" + machine.address() + ")");
    Machine made = provider.get().create(spec(machine));
    StatusLine started = new StatusLine("started", "", clock.instant());
    store.update(model -> model.put(machine.started(started)));
    return made;
  }

  private void installCharm(Unit unit, Machine machine) throws IOException {
    place(unit, machine).ensure(charms.resolve(key(unit)));
  }

  /** Makes the unit's charm the one its application has now; what the unit added to it stays. */
  public void bringCharm(Unit unit, Machine machine) throws IOException {
    place(unit, machine).bring(charms.resolve(key(unit)), charms);
  }

  private static UnitCharm place(Unit unit, Machine machine) {
    return new UnitCharm(machine.inside(new UnitPaths(unit.name()).charm()));
  }

  private String key(Unit unit) {
    return store.read(model -> model.needApplication(unit.name().application()).charm());
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
