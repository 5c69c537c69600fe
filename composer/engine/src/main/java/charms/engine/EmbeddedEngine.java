package charms.engine;

import charms.engine.action.ActionOperation;
import charms.engine.action.ActionParameters;
import charms.engine.action.ActionResult;
import charms.engine.change.Cleanup;
import charms.engine.change.Integration;
import charms.engine.change.NewUnits;
import charms.engine.change.OptionValues;
import charms.engine.change.UnitStorage;
import charms.engine.charm.CharmFiles;
import charms.engine.hook.ActionEnd;
import charms.engine.hook.HookRunner;
import charms.engine.hook.Passage;
import charms.engine.log.LogFilter;
import charms.engine.log.LogLine;
import charms.engine.machine.CommandStreams;
import charms.engine.machine.Machine;
import charms.engine.machine.MachineCommand;
import charms.engine.machine.MachineProvider;
import charms.engine.operation.EngineListener;
import charms.engine.operation.HookOperation;
import charms.engine.operation.Settled;
import charms.engine.operation.Settling;
import charms.engine.operation.UnitMachines;
import charms.engine.schedule.SecretEvents;
import charms.engine.schedule.Told;
import charms.engine.state.Application;
import charms.engine.state.Charm;
import charms.engine.state.CharmOption;
import charms.engine.state.Life;
import charms.engine.state.ModelException;
import charms.engine.state.ModelMachine;
import charms.engine.state.ModelStore;
import charms.engine.state.Relation;
import charms.engine.state.Unit;
import charms.engine.state.UnitActivity;
import charms.engine.state.UnitName;
import charms.engine.state.WriterLock;
import charms.engine.status.ModelStatus;
import charms.engine.status.StatusReader;
import charms.engine.tool.ActionRun;
import charms.engine.tool.ToolServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The engine in this process, over a home directory. */
public final class EmbeddedEngine implements Engine {
  private static final int PARALLEL = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final EngineHome home;
  private final MachineProvider provider;
  private final EngineListener listener;
  private final Clock clock = Clock.systemUTC();
  private final ModelStore store;
  private final UnitMachines machines;
  private final Map<Integer, ActionRun> wishes = new HashMap<>();
  private @Nullable WriterLock lock;
  private @Nullable ToolServer tools;

  private EmbeddedEngine(EngineHome home, MachineProvider provider, EngineListener listener) {
    this.home = home;
    this.provider = provider;
    this.listener = new OneAtATime(listener);
    this.store = ModelStore.open(home.database());
    this.machines = new UnitMachines(store, provider, home.charms(), clock);
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
    return new EmbeddedEngine(home, provider, listener);
  }

  @Override
  public Deployed deploy(DeployRequest request) {
    lock();
    provider.check();
    return new Deployment(home, store, clock).deploy(request);
  }

  @Override
  public List<String> addUnit(String application, int count) {
    lock();
    return store.change(
        model -> {
          Application owner = model.needApplication(application);
          if (model.charmOf(owner).subordinate()) {
            throw new ModelException(
                "cannot add unit to application \"%s\": application is a subordinate"
                    .formatted(application));
          }
          List<String> names = new ArrayList<>();
          NewUnits units = new NewUnits(model, clock.instant());
          for (int i = 0; i < count; i++) {
            names.add(units.principal(application).toString());
          }
          units.subordinates();
          return names;
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
    store.update(model -> model.put(new Integration(model).related(one, other).dying()));
    clean();
  }

  @Override
  public void removeRelation(int id) {
    lock();
    store.update(
        model -> {
          Relation relation =
              model
                  .relation(id)
                  .filter(found -> !found.peer())
                  .orElseThrow(() -> new ModelException("relation \"" + id + "\" not found"));
          model.put(relation.dying());
        });
    clean();
  }

  @Override
  public void removeUnit(List<String> units, boolean force) {
    lock();
    store.update(
        model -> {
          for (String text : units) {
            Unit unit = model.needUnit(UnitName.parse(text));
            if (unit.principal() != null) {
              throw new ModelException(
                  "no units were destroyed: unit \"%s\" is a subordinate".formatted(text));
            }
            if (force) {
              model.subordinatesOf(unit.name()).forEach(one -> model.removeUnit(one.name()));
              model.removeUnit(unit.name());
            } else {
              model.put(unit.dying());
            }
          }
        });
    clean();
  }

  @Override
  public void removeApplication(String application, boolean force) {
    lock();
    store.update(
        model -> {
          Application ending = model.needApplication(application);
          model.put(ending.withLife(Life.DYING));
          for (Unit unit : List.copyOf(model.unitsOf(application))) {
            if (force) {
              model.subordinatesOf(unit.name()).forEach(one -> model.removeUnit(one.name()));
              model.removeUnit(unit.name());
            } else if (unit.principal() == null) {
              model.put(unit.dying());
            }
          }
          for (Relation relation : model.relationsOf(application)) {
            model.put(relation.dying());
          }
        });
    clean();
  }

  @Override
  public ApplicationConfig config(String application) {
    return store.read(
        model -> {
          Application owner = model.needApplication(application);
          Charm charm = model.charmOf(owner);
          SortedMap<String, ApplicationConfig.Option> options = new TreeMap<>();
          charm.options().forEach((name, option) -> options.put(name, option(owner, name, option)));
          return new ApplicationConfig(application, charm.name(), owner.trust(), options);
        });
  }

  private static ApplicationConfig.Option option(
      Application owner, String name, CharmOption option) {
    Optional<Object> set = Optional.ofNullable(owner.config().get(name)).flatMap(option::value);
    Optional<Object> byDefault = option.defaultValue();
    String source = set.isPresent() ? "user" : byDefault.isPresent() ? "default" : "unset";
    return new ApplicationConfig.Option(
        option.type(), option.description(), source, set.or(() -> byDefault), byDefault);
  }

  @Override
  public void configure(String application, Map<String, String> values, List<String> reset) {
    lock();
    store.update(
        model -> {
          Application owner = model.needApplication(application);
          Charm charm = model.charmOf(owner);
          OptionValues.checkNames(charm, Set.copyOf(reset));
          Map<String, String> changed = new TreeMap<>(owner.config());
          changed.keySet().removeAll(reset);
          changed.putAll(OptionValues.checked(charm, values));
          model.put(owner.withConfig(changed));
        });
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
  public List<ModelSecret> secrets() {
    return store.read(ModelSecrets::list);
  }

  @Override
  public void rotateSecret(String id) {
    lock();
    store.update(model -> ModelSecrets.rotate(model, id, clock.instant()));
  }

  @Override
  public void expireSecret(String id) {
    lock();
    store.update(model -> ModelSecrets.expire(model, id));
  }

  @Override
  public void expose(String application, boolean exposed) {
    lock();
    store.update(model -> model.put(model.needApplication(application).withExposed(exposed)));
  }

  @Override
  public void resolved(String unit, boolean retry) {
    lock();
    store.update(
        model -> {
          Unit found = model.needUnit(UnitName.parse(unit));
          if (!found.inError()) {
            throw new ModelException("unit \"" + unit + "\" is not in an error state");
          }
          var event = found.activity().current();
          if (!retry) {
            SecretEvents.told(model, found.name(), event);
            UnitStorage.told(model, event);
          }
          model.put(
              retry
                  ? found.withActivity(UnitActivity.retrying(clock.instant(), event))
                  : found
                      .withProgress(Told.by(model, found, event))
                      .withActivity(UnitActivity.idle(clock.instant())));
        });
    clean();
  }

  @Override
  public List<String> unitsInError() {
    return store.read(
        model ->
            model.units().stream()
                .filter(Unit::inError)
                .map(unit -> unit.name().toString())
                .toList());
  }

  @Override
  public Settled settle() {
    lock();
    HookOperation operation = new HookOperation(store, machines, runner(), clock, listener);
    return new Settling(store, operation, PARALLEL).run();
  }

  @Override
  public ActionOperation enqueueAction(
      List<String> units, String action, Map<String, Object> parameters) {
    lock();
    return store.change(
        model -> {
          List<ActionOperation.Task> tasks = new ArrayList<>();
          int operation = model.next("counter.operation") + 1;
          for (String text : units) {
            UnitName name = UnitName.parse(text);
            model.needUnit(name);
            Charm charm = model.charmOf(model.needApplication(name.application()));
            Map<String, Object> block = charm.actions().get(action);
            if (block == null) {
              throw new ModelException(
                  "action \"%s\" not defined on unit \"%s\"".formatted(action, text));
            }
            int task = model.next("counter.operation") + 1;
            tasks.add(new ActionOperation.Task(task, text));
            wishes.put(
                task, new ActionRun(action, ActionParameters.complete(action, block, parameters)));
          }
          return new ActionOperation(operation, tasks);
        });
  }

  @Override
  public List<ActionResult> runOperation(ActionOperation operation) {
    lock();
    List<ActionResult> results = new ArrayList<>();
    for (ActionOperation.Task task : operation.tasks()) {
      results.add(perform(task));
    }
    return results;
  }

  private ActionResult perform(ActionOperation.Task task) {
    ActionRun wish = wishes.remove(task.id());
    if (wish == null) {
      throw new ModelException("task \"" + task.id() + "\" not found");
    }
    UnitName name = UnitName.parse(task.unit());
    ActionEnd end;
    try {
      Unit unit = store.read(model -> model.needUnit(name));
      end = runner().action(name, wish, task.id(), machines.of(unit, listener::note));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot reach the machine of " + name, cause);
    }
    boolean failed = end.status() != 0 || wish.failure().isPresent();
    if (!failed) {
      store.update(model -> end.effects().commit(model, name));
    }
    String message = wish.failure().orElse(end.status() == 0 ? "" : "exit status " + end.status());
    return new ActionResult(
        task.id(),
        task.unit(),
        failed ? ActionResult.State.FAILED : ActionResult.State.COMPLETED,
        wish.results(),
        message,
        wish.logged(),
        end.status(),
        end.output());
  }

  @Override
  public int exec(String unit, String commandLine, CommandStreams streams) {
    lock();
    UnitName name = UnitName.parse(unit);
    try {
      Machine machine = machines.of(store.read(model -> model.needUnit(name)), listener::note);
      return runner().exec(name, commandLine, streams, machine);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot run the command on " + unit, cause);
    }
  }

  @Override
  public int ssh(String target, String commandLine, CommandStreams streams) {
    try {
      Machine machine = machine(target);
      return Passage.run(
          machine.start(
              new MachineCommand(
                  List.of("/bin/bash", "-c", commandLine),
                  Map.of("HOME", "/root", "LANG", "C.UTF-8", "TERM", "dumb"),
                  "/root",
                  false)),
          streams);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot run the command on " + target, cause);
    }
  }

  private Machine machine(String target) throws IOException {
    if (target.matches("[0-9]{1,9}")) {
      ModelMachine machine =
          store
              .read(model -> model.machine(Integer.parseInt(target)))
              .orElseThrow(() -> new ModelException("machine " + target + " not found"));
      return machines.numbered(machine, listener::note);
    }
    return machines.of(store.read(model -> model.needUnit(UnitName.parse(target))), listener::note);
  }

  @Override
  public ModelStatus status() {
    return store.read(model -> new StatusReader(model, provider.name(), clock.instant()).read());
  }

  @Override
  public List<LogLine> debugLog(LogFilter filter) {
    return store.log(filter);
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
  public SortedMap<String, String> modelConfig() {
    return store.read(ModelSettings::read);
  }

  @Override
  public void configureModel(Map<String, String> values) {
    lock();
    store.update(model -> ModelSettings.change(model, values));
  }

  @Override
  public Settled destroyModel(boolean force) {
    lock();
    List<String> applications =
        store.read(model -> model.applications().stream().map(Application::name).toList());
    for (String application : applications) {
      if (store.read(model -> model.application(application)).isPresent()) {
        removeApplication(application, force);
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
    try {
      for (ModelMachine machine : store.read(model -> List.copyOf(model.machines()))) {
        machines.destroy(machine);
      }
      close();
      CharmFiles.delete(home.charms());
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
    for (ModelMachine machine : store.change(model -> new Cleanup(model).run())) {
      try {
        machines.destroy(machine);
      } catch (IOException cause) {
        listener.note("cannot remove machine " + machine.id() + ": " + cause.getMessage());
      }
    }
  }

  private HookRunner runner() {
    if (tools == null) {
      tools = new ToolServer();
    }
    return new HookRunner(store, tools, clock, home.resources().directory());
  }

  private void lock() {
    if (lock == null) {
      lock = WriterLock.take(home.lock());
      store.reload();
      store.update(
          model -> {
            if (model.setting("uuid").isEmpty()) {
              model.setting("uuid", UUID.randomUUID().toString());
              model.setting("name", "default");
            }
          });
    }
  }

  @Override
  public void close() {
    if (tools != null) {
      tools.close();
      tools = null;
    }
    store.close();
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }
}
