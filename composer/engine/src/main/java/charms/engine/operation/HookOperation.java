package charms.engine.operation;

import charms.engine.change.Cleanup;
import charms.engine.hook.HookOutcome;
import charms.engine.hook.HookRunner;
import charms.engine.machine.Machine;
import charms.engine.schedule.Told;
import charms.engine.schedule.Turn;
import charms.engine.state.Bag;
import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelMachine;
import charms.engine.state.ModelStore;
import charms.engine.state.Storage;
import charms.engine.state.Unit;
import charms.engine.state.UnitActivity;
import charms.engine.state.UnitActivity.StartedProcess;
import charms.engine.state.UnitName;
import charms.engine.state.UnitProgress;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One event of one unit: prepare, execute, commit. */
public final class HookOperation {
  private final ModelStore store;
  private final UnitMachines machines;
  private final HookRunner runner;
  private final Clock clock;
  private final EngineListener listener;

  public HookOperation(
      ModelStore store,
      UnitMachines machines,
      HookRunner runner,
      Clock clock,
      EngineListener listener) {
    this.store = store;
    this.machines = machines;
    this.runner = runner;
    this.clock = clock;
    this.listener = listener;
  }

  /** Records that the hook is about to run; what the unit will have been told by it. */
  public UnitProgress prepare(UnitName name, HookEvent event) {
    return store.change(
        model -> {
          Unit unit = model.needUnit(name);
          if (event.kind() == EventKind.RELATION_CREATED) {
            writeAddresses(model, unit, event.inRelation().id());
          }
          model.put(
              LifeStatus.before(unit, event, clock.instant())
                  .withActivity(UnitActivity.executing(clock.instant(), event))
                  .withTurn(model.next(Turn.COUNTER)));
          return Told.by(model, unit, event);
        });
  }

  /** Runs the hook and commits what came of it; true when it succeeded. */
  public boolean execute(UnitName name, HookEvent event, UnitProgress told) {
    HookRun run = new HookRun(name.toString(), event.hook(), event.remote());
    listener.started(run);
    HookOutcome outcome;
    try {
      Machine machine = machines.of(store.read(model -> model.needUnit(name)), listener::note);
      if (event.kind() == EventKind.INSTALL || event.kind() == EventKind.UPGRADE_CHARM) {
        machines.bringCharm(store.read(model -> model.needUnit(name)), machine);
      }
      if (event.kind() == EventKind.STORAGE_ATTACHED) {
        machines.place(store.read(model -> stored(model, event)), machine);
      }
      outcome = runner.hook(name, event, machine, process -> remember(name, process));
    } catch (IOException cause) {
      outcome = new HookOutcome.Failed("cannot prepare the machine: " + cause.getMessage(), "");
    }
    return commit(name, event, told, run, outcome);
  }

  private boolean commit(
      UnitName name, HookEvent event, UnitProgress told, HookRun run, HookOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof HookOutcome.Failed failed) {
      store.update(
          model -> model.put(model.needUnit(name).withActivity(UnitActivity.failed(now, event))));
      String remedy =
          "charm juju resolved " + name + "   (or, to go on without this hook: --no-retry)";
      listener.failed(run, new HookFailure(failed.cause(), failed.output(), remedy));
      return false;
    }
    HookOutcome.Completed completed = (HookOutcome.Completed) outcome;
    List<ModelMachine> empty =
        store.change(
            model -> {
              model.put(
                  LifeStatus.after(model.needUnit(name), event, now)
                      .withProgress(told)
                      .withActivity(UnitActivity.idle(now)));
              completed.effects().commit(model, name);
              Told.take(model, name, event, now);
              return new Cleanup(model).run();
            });
    listener.finished(run);
    if (event.kind() == EventKind.STORAGE_DETACHING) {
      int machine = store.read(model -> model.needUnit(name).machine());
      machines.takeStorage(number -> number == machine, listener::note);
    }
    machines.destroy(empty, listener::note);
    return true;
  }

  private static Storage stored(Model model, HookEvent event) {
    return model.holdings().storage(event.ofStorage().id()).orElseThrow();
  }

  /** Lets a killed engine's successor end the process. */
  private void remember(UnitName name, Process process) {
    Instant started = process.info().startInstant().orElse(Instant.EPOCH);
    store.update(
        model -> {
          Unit unit = model.needUnit(name);
          model.put(
              unit.withActivity(unit.activity().in(new StartedProcess(process.pid(), started))));
        });
  }

  /** Juju writes a unit's addresses into its bag when the relation is created. */
  private static void writeAddresses(ModelChange model, Unit unit, int relation) {
    String address = model.addressOf(unit);
    String owner = unit.name().toString();
    Bag bag =
        model
            .bag(relation, owner)
            .with(
                Map.of(
                    "ingress-address", address,
                    "private-address", address,
                    "egress-subnets", address + "/32"));
    model.bag(relation, owner, bag);
  }
}
