package charms.engine.operation;

import charms.engine.change.Cleanup;
import charms.engine.change.MachineReturn;
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
import charms.engine.tool.HookEffects;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

  /** Makes the machine of a unit ready for its next hook, which tells what is wrong with it. */
  void makeReady(UnitName name) {
    try {
      machines.of(store.read(model -> model.needUnit(name)), listener::note).makeReady();
    } catch (IOException | CharmException again) {
      return;
    }
  }

  /**
   * Runs the hook and commits what came of it.
   *
   * @param ready done when nobody makes the machine ready: before that it neither ends nor reboots
   */
  void execute(UnitName name, HookEvent event, UnitProgress told, CompletableFuture<Void> ready) {
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
    } catch (CharmException refused) {
      Diagnostic said = refused.diagnostics().get(0);
      outcome = new HookOutcome.Failed(said.message(), said.fix().orElse(""));
    }
    ready.join();
    if (outcome instanceof HookOutcome.Failed failed) {
      fail(name, event, run, failed);
    } else if (outcome instanceof HookOutcome.Completed completed) {
      commit(name, event, told, run, completed.effects());
    } else {
      store.update(model -> MachineReturn.of(model, model.needUnit(name).machine()));
      listener.finished(run);
      reboot(name);
    }
  }

  private void fail(UnitName name, HookEvent event, HookRun run, HookOutcome.Failed failed) {
    Instant now = clock.instant();
    store.update(
        model -> model.put(model.needUnit(name).withActivity(UnitActivity.failed(now, event))));
    String remedy =
        "charm juju resolved " + name + "   (or, to go on without this hook: --no-retry)";
    listener.failed(run, new HookFailure(failed.cause(), failed.output(), remedy));
  }

  private void commit(
      UnitName name, HookEvent event, UnitProgress told, HookRun run, HookEffects effects) {
    Instant now = clock.instant();
    boolean reboots = effects.reboot() != HookEffects.Reboot.NOT;
    List<ModelMachine> empty =
        store.change(
            model -> {
              model.put(
                  LifeStatus.after(model.needUnit(name), event, now)
                      .withProgress(told)
                      .withActivity(UnitActivity.idle(now)));
              effects.commit(model, name);
              Told.take(model, name, event, now);
              if (reboots) {
                MachineReturn.of(model, model.needUnit(name).machine());
              }
              return new Cleanup(model).run();
            });
    listener.finished(run);
    if (event.kind() == EventKind.STORAGE_DETACHING) {
      int machine = store.read(model -> model.needUnit(name).machine());
      machines.takeStorage(number -> number == machine, listener::note);
    }
    machines.destroy(empty, listener::note);
    if (reboots) {
      reboot(name);
    }
  }

  /** A unit that is gone needs no machine. */
  private void reboot(UnitName name) {
    Optional<ModelMachine> machine =
        store.read(model -> model.unit(name).flatMap(unit -> model.machine(unit.machine())));
    if (machine.isPresent()) {
      int id = machine.get().id();
      listener.note("Rebooting machine " + id);
      try {
        machines.reboot(machine.get());
      } catch (IOException cause) {
        listener.note("cannot reboot machine " + id + ": " + cause.getMessage());
      }
    }
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
