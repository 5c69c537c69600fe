package charms.engine;

import charms.engine.action.ActionOperation;
import charms.engine.action.ActionResult;
import charms.engine.action.OperationLog;
import charms.engine.bundle.Bundle;
import charms.engine.bundle.Placement;
import charms.engine.change.Cleanup;
import charms.engine.change.Integration;
import charms.engine.change.NewUnits;
import charms.engine.change.Removal;
import charms.engine.change.RemovalOptions;
import charms.engine.charm.CharmFiles;
import charms.engine.copy.CopyRequest;
import charms.engine.dashboard.Dashboard;
import charms.engine.fault.ModelFaults;
import charms.engine.hook.DebugShell;
import charms.engine.hook.HookRunner;
import charms.engine.hook.UnitPaths;
import charms.engine.log.LogFilter;
import charms.engine.log.LogLine;
import charms.engine.machine.Clouds;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineChanges;
import charms.engine.machine.MachineProvider;
import charms.engine.operation.EngineListener;
import charms.engine.operation.HookOperation;
import charms.engine.operation.Settled;
import charms.engine.operation.Settling;
import charms.engine.operation.UnitMachines;
import charms.engine.schedule.EventOrder;
import charms.engine.secret.DueSecrets;
import charms.engine.state.Application;
import charms.engine.state.LogTail;
import charms.engine.state.Model;
import charms.engine.state.ModelException;
import charms.engine.state.ModelMachine;
import charms.engine.state.ModelStore;
import charms.engine.state.StatusLog;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.state.WriterLock;
import charms.engine.status.ModelStatus;
import charms.engine.status.StatusReader;
import charms.engine.tool.ToolServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engine in this process, over a home directory. */
public final class EmbeddedEngine implements Engine {
  private final EngineHome home;
  private final ModelCloud cloud;
  private final EngineListener listener;
  private final EventOrder order;
  private final Clock clock;
  private final ModelStore store;
  private final UnitMachines machines;
  private final ActionTasks actions;
  private @Nullable WriterLock lock;
  private @Nullable ToolServer tools;
  private Optional<DebuggedUnit> debugged = Optional.empty();

  private EmbeddedEngine(
      EngineHome home, Clouds clouds, EngineListener listener, EventOrder order, Clock clock) {
    this.home = home;
    this.order = order;
    this.clock = clock;
    this.listener = new OneAtATime(listener);
    this.store = ModelStore.open(home.database());
    this.cloud = new ModelCloud(home, store, clouds);
    this.machines = new UnitMachines(store, cloud::provider, home.charms(), home.storage(), clock);
    this.actions = new ActionTasks(store, machines, this.listener, clock);
  }

  /**
   * Opens the engine; the home directory is made where it is missing.
   *
   * @param provider makes the machines
   * @param listener hears what happens
   * @throws ModelException when the model cannot be read
   */
  public static EmbeddedEngine open(
      EngineHome home, MachineProvider provider, EngineListener listener) {
    return open(home, Clouds.only(provider), listener, EventOrder.usual());
  }

  /**
   * As {@link #open(EngineHome, MachineProvider, EngineListener)}, with hooks in another order.
   *
   * @param order which of the hooks that are due run next
   */
  public static EmbeddedEngine open(
      EngineHome home, MachineProvider provider, EngineListener listener, EventOrder order) {
    return open(home, Clouds.only(provider), listener, order);
  }

  /**
   * As {@link #open(EngineHome, MachineProvider, EngineListener, EventOrder)}, with the machines of
   * the cloud the model is on.
   *
   * @param clouds those there are
   */
  public static EmbeddedEngine open(
      EngineHome home, Clouds clouds, EngineListener listener, EventOrder order) {
    return new EmbeddedEngine(home, clouds, listener, order, Clock.systemUTC());
  }

  /**
   * As {@link #open(EngineHome, MachineProvider, EngineListener)}, with a clock of its own.
   *
   * @param clock says when secrets are due, and what time is written down
   */
  public static EmbeddedEngine open(
      EngineHome home, MachineProvider provider, EngineListener listener, Clock clock) {
    return new EmbeddedEngine(home, Clouds.only(provider), listener, EventOrder.usual(), clock);
  }

  @Override
  public Deployed deploy(DeployRequest request) {
    lock();
    cloud.provider().check();
    return new Deployment(home, store, BaseChoice.of(cloud.provider()), clock).deploy(request);
  }

  @Override
  public List<String> deployBundle(Bundle bundle, boolean dryRun) {
    lock();
    cloud.provider().check();
    return new BundleDeployment(home, store, BaseChoice.of(cloud.provider()), clock)
        .deploy(bundle, dryRun);
  }

  @Override
  public Map<String, Object> exportBundle(Path directory) {
    return store.read(model -> new BundleExport(model, home.charms(), directory).values());
  }

  @Override
  public Deployed refresh(String application, Optional<Path> charm, Map<String, Path> resources) {
    lock();
    return new Refresh(home, store, clock).run(application, charm, resources);
  }

  @Override
  public void trust(String application, boolean trusted) {
    lock();
    store.update(model -> model.put(model.needApplication(application).withTrust(trusted)));
  }

  @Override
  public SortedMap<String, Map<String, Object>> actions(String application) {
    return store.read(model -> model.charmOf(model.needApplication(application)).actions());
  }

  @Override
  public List<String> addUnit(String application, int count, List<Placement.ByMachine> to) {
    lock();
    return store.change(
        model -> {
          NewUnits units = new NewUnits(model, clock.instant());
          units.needPrincipals(application);
          List<UnitName> added =
              new PlacedUnits(model, clock.instant()).add(application, count, to);
          units.subordinates();
          return added.stream().map(UnitName::toString).toList();
        });
  }

  @Override
  public void integrate(String one, String other) {
    lock();
    store.update(
        model -> {
          new Integration(model).relate(one, other);
          new NewUnits(model, clock.instant()).subordinates();
        });
  }

  @Override
  public void removeRelation(String one, String other) {
    lock();
    store.update(model -> new Removal(model, clock.instant()).relation(one, other));
    clean();
  }

  @Override
  public void removeRelation(int id) {
    lock();
    store.update(model -> new Removal(model, clock.instant()).relation(id));
    clean();
  }

  @Override
  public void removeUnit(List<String> units, RemovalOptions options) {
    lock();
    store.update(
        model -> units.forEach(unit -> new Removal(model, clock.instant()).unit(unit, options)));
    clean();
  }

  @Override
  public void removeApplication(String application, RemovalOptions options) {
    lock();
    store.update(model -> new Removal(model, clock.instant()).application(application, options));
    clean();
  }

  @Override
  public ApplicationConfig config(String application) {
    return store.read(model -> ApplicationOptions.read(model, application));
  }

  @Override
  public void configure(String application, Map<String, String> values, List<String> reset) {
    lock();
    store.update(model -> ApplicationOptions.change(model, application, values, reset));
  }

  @Override
  public void attachResource(String application, String resource, Path file) {
    lock();
    new ApplicationResources(store, home.resources(), clock).attach(application, resource, file);
  }

  @Override
  public List<ApplicationResource> resources(String application) {
    return new ApplicationResources(store, home.resources(), clock).list(application);
  }

  @Override
  public ModelStorage storage() {
    return new StoredStorage(store, clock, this::lock, this::clean);
  }

  @Override
  public ModelSecrets secrets() {
    return new StoredSecrets(store, clock, this::lock);
  }

  @Override
  public void expose(String application, boolean exposed) {
    lock();
    store.update(model -> model.put(model.needApplication(application).withExposed(exposed)));
  }

  @Override
  public void resolved(String unit, boolean retry) {
    lock();
    UnitName name = UnitName.parse(unit);
    store.update(model -> new Resolution(model, clock.instant()).resolve(name, retry));
    clean();
  }

  @Override
  public void debugHooks(DebugShell shell) {
    lock();
    DebuggedUnit unit = new DebuggedUnit(shell);
    store.read(
        model -> {
          unit.check(model);
          return unit;
        });
    debugged = Optional.of(unit);
  }

  @Override
  public ModelFaults faults() {
    return new ModelFaults(store, this::lock);
  }

  @Override
  public MachineFaults machineFaults() {
    return new MachineFaults(store, machines, clock, this::lock);
  }

  @Override
  public List<String> unitsInError() {
    return store.read(Model::unitsInError);
  }

  @Override
  public Settled settle() {
    lock();
    clean();
    store.update(model -> new DueSecrets(model, clock.instant()).byClock());
    debugged.ifPresent(unit -> store.update(model -> unit.retry(model, clock.instant())));
    HookOperation operation = new HookOperation(store, machines, runner(), clock, listener);
    boolean alone = debugged.isPresent();
    int sideBySide = alone ? 1 : cloud.provider().hooksSideBySide();
    int ahead = alone ? 0 : cloud.provider().readyAhead();
    return new Settling(store, operation, order.atMost(sideBySide), ahead).run();
  }

  @Override
  public ActionOperation enqueueAction(
      List<String> units, String action, Map<String, Object> parameters) {
    lock();
    return actions.enqueue(units, action, parameters);
  }

  @Override
  public List<ActionResult> runOperation(ActionOperation operation) {
    lock();
    HookRunner runner = runner();
    List<ActionResult> results = new ArrayList<>();
    for (ActionOperation.Task task : operation.tasks()) {
      results.add(actions.run(task, runner));
    }
    return results;
  }

  @Override
  public int exec(String unit, String commandLine, CommandStreams streams) {
    lock();
    return new CommandTask(store, machines, listener, clock)
        .run(unit, commandLine, streams, runner());
  }

  @Override
  public OperationLog operations() {
    return new OperationLog(store);
  }

  @Override
  public int ssh(String target, String commandLine, CommandStreams streams) {
    return new MachineAccess(store, machines, listener).run(target, commandLine, streams);
  }

  @Override
  public void copy(CopyRequest request) {
    new MachineAccess(store, machines, listener).copy(request);
  }

  @Override
  public ModelStatus status() {
    String name = cloud.name();
    return store.read(model -> new StatusReader(model, name, clock.instant()).read());
  }

  @Override
  public StatusLog statusLog() {
    return new StatusLog(store);
  }

  @Override
  public List<LogLine> debugLog(LogFilter filter) {
    return store.log(filter);
  }

  @Override
  public LogTail logTail() {
    return new LogTail(home.database());
  }

  @Override
  public Optional<Map<String, Object>> showUnit(String unit) {
    return store.read(
        model ->
            model
                .unit(UnitName.parse(unit))
                .map(found -> new UnitDescription(model, found).values()));
  }

  @Override
  public MachineChanges machineChanges(String target) {
    return new MachineAccess(store, machines, listener).changes(target);
  }

  @Override
  public Dashboard dashboard(int port) {
    close();
    return Dashboard.serve(home.database(), this::charmDirectory, port);
  }

  private Optional<Path> charmDirectory(Unit unit, ModelMachine machine) {
    if (!machine.made()) {
      return Optional.empty();
    }
    try {
      Machine found = machines.numbered(machine, listener::note);
      return Optional.of(found.inside(new UnitPaths(unit.name()).charm()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public SortedMap<String, String> modelConfig() {
    return store.read(ModelSettings::read);
  }

  @Override
  public void configureModel(Map<String, String> values) {
    lock();
    store.update(model -> ModelSettings.change(model, values));
    machines.close();
    cloud.close();
  }

  @Override
  public void chooseCloud(String name) {
    lock();
    machines.close();
    cloud.choose(name);
  }

  @Override
  public Settled destroyModel(boolean force) {
    faults().clear();
    if (!force) {
      machineFaults().startAll();
    }
    List<String> applications =
        store.read(model -> model.applications().stream().map(Application::name).toList());
    for (String application : applications) {
      if (store.read(model -> model.application(application)).isPresent()) {
        removeApplication(application, new RemovalOptions(force, true));
      }
    }
    Settled settled = settle();
    boolean empty = store.read(model -> model.units().isEmpty());
    if (empty) {
      forget();
    }
    return settled;
  }

  private void forget() {
    store.update(
        model ->
            model.holdings().storages().forEach(one -> model.holdings().removeStorage(one.id())));
    try {
      for (ModelMachine machine : store.read(model -> List.copyOf(model.machines()))) {
        machines.destroy(machine);
      }
      cloud.provider().forget();
      close();
      CharmFiles.delete(home.charms());
      CharmFiles.delete(home.storage());
      home.resources().delete();
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(
            home.database().resolveSibling(home.database().getFileName() + suffix));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot remove the model's files", cause);
    }
  }

  /** Takes out what needs no hook to end. */
  private void clean() {
    machines.destroy(store.change(model -> new Cleanup(model).run()), listener::note);
    machines.takeStorage(number -> true, listener::note);
  }

  private HookRunner runner() {
    return new HookRunner(
        store, this::tools, clock, home.resources().directory(), debugged.map(DebuggedUnit::shell));
  }

  private synchronized ToolServer tools() throws IOException {
    if (tools == null) {
      tools = new ToolServer(cloud.provider().engineAddress());
    }
    return tools;
  }

  private void lock() {
    if (lock == null) {
      lock = WriterLock.take(home.lock());
      store.reload();
      store.update(
          model -> {
            if (model.setting("uuid").isEmpty()) {
              model.setting("uuid", UUID.randomUUID().toString());
              model.setting("name", home.model());
            }
            model.operations().abandon(clock.instant());
          });
    }
  }

  @Override
  public void close() {
    if (tools != null) {
      tools.close();
      tools = null;
    }
    cloud.close();
    store.close();
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }
}
