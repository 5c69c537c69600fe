package charms.engine.fault;

import charms.engine.charm.HookNames;
import charms.engine.schedule.Leadership;
import charms.engine.state.Charm;
import charms.engine.state.Fault;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.ModelStore;
import charms.engine.state.Stage;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.tool.HookToolTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong in a model. Methods throw {@link ModelException} when the model cannot grant
 * the wish, and change nothing then.
 */
public final class ModelFaults {
  private final ModelStore store;
  private final Runnable lock;

  /**
   * @param lock takes the right to change the model
   */
  public ModelFaults(ModelStore store, Runnable lock) {
    this.store = store;
    this.lock = lock;
  }

  /** What waits to go wrong, and which units are lost; oldest first. */
  public List<Fault> list() {
    return store.read(model -> List.copyOf(model.faults().all()));
  }

  /**
   * Kills the process of a unit's hook: when its first hook tool has acted and before that one's
   * answer is heard; at its end when it calls none.
   *
   * @param hook as in {@code config-changed}; empty: the unit's next hook
   */
  public Fault killHook(String unit, Optional<String> hook) {
    return change(
        model -> {
          UnitName name = found(model, unit);
          Charm charm = model.charmOf(model.needApplication(name.application()));
          hook.filter(one -> !HookNames.of(charm).contains(one))
              .ifPresent(
                  one -> {
                    throw new ModelException(
                        "charm \"%s\" has no hook \"%s\"".formatted(charm.name(), one));
                  });
          return add(model, Fault.Kind.KILL_HOOK, name, hook.orElse(""), 1);
        });
  }

  /**
   * Lets the next calls of a hook tool fail as when the controller is away.
   *
   * @param tool as in {@code relation-set}
   * @param unit whose calls; empty: whoever calls
   */
  public Fault failTool(String tool, int times, Optional<String> unit) {
    if (!HookToolTable.names().contains(tool)) {
      throw new ModelException("hook tool \"" + tool + "\" not found");
    }
    return change(
        model -> add(model, Fault.Kind.FAIL_TOOL, unit.map(one -> found(model, one)), tool, times));
  }

  /**
   * Lets the next installations of packages that are not there yet fail.
   *
   * @param unit on whose machine its hooks install; empty: whoever installs
   */
  public Fault failInstall(int times, Optional<String> unit) {
    return change(
        model ->
            add(model, Fault.Kind.FAIL_INSTALL, unit.map(one -> found(model, one)), "", times));
  }

  /** Loses a unit's agent: no hooks run, and leadership goes to another unit where there is one. */
  public void lose(String unit) {
    change(
        model -> {
          UnitName name = found(model, unit);
          if (model.faults().lost(name)) {
            throw new ModelException("unit \"" + unit + "\" is lost already");
          }
          if (Leadership.leads(model, name)) {
            Leadership.heirOf(model, name).ifPresent(heir -> Leadership.pass(model, name, heir));
          }
          add(model, Fault.Kind.LOST_UNIT, name, "", 0);
          return name;
        });
  }

  /** Finds a lost unit: its agent starts again, so that config-changed runs. */
  public void find(String unit) {
    change(
        model -> {
          UnitName name = found(model, unit);
          Fault lost =
              model
                  .faults()
                  .waiting(Fault.Kind.LOST_UNIT, name, "")
                  .orElseThrow(() -> new ModelException("unit \"" + unit + "\" is not lost"));
          comeBack(model, lost);
          return name;
        });
  }

  /**
   * Moves an application's leadership; the unit that leads now.
   *
   * @param unit the new leader; empty: the next one
   */
  public String moveLeader(String application, Optional<String> unit) {
    return change(
        model -> {
          model.needApplication(application);
          UnitName before =
              Leadership.leaderOf(model, application).orElseThrow(() -> noHeir(application));
          UnitName after =
              unit.map(one -> candidate(model, application, one, before))
                  .or(() -> Leadership.heirOf(model, before))
                  .orElseThrow(() -> noHeir(application));
          Leadership.pass(model, before, after);
          return after.toString();
        });
  }

  /** Takes everything back that waits, and finds the lost units. */
  public void clear() {
    change(
        model -> {
          for (Fault fault : model.faults().all()) {
            if (fault.kind() == Fault.Kind.LOST_UNIT) {
              comeBack(model, fault);
            } else {
              model.faults().remove(fault.id());
            }
          }
          return true;
        });
  }

  /**
   * Refuses what needs a unit's agent.
   *
   * @throws ModelException when the unit is lost
   */
  public void needFound(UnitName unit) {
    store.read(
        model -> {
          model.faults().needFound(unit);
          return unit;
        });
  }

  private static ModelException noHeir(String application) {
    return new ModelException("application \"" + application + "\" has no other unit to lead it");
  }

  private static UnitName candidate(
      ModelChange model, String application, String text, UnitName before) {
    UnitName name = found(model, text);
    if (!name.application().equals(application)) {
      throw new ModelException(
          "unit \"%s\" is not of application \"%s\"".formatted(text, application));
    }
    if (name.equals(before)) {
      throw new ModelException("unit \"" + text + "\" leads already");
    }
    model.needReached(name);
    return name;
  }

  private static void comeBack(ModelChange model, Fault lost) {
    model.faults().remove(lost.id());
    UnitName name = lost.unit();
    if (name == null) {
      return;
    }
    Unit unit = model.needUnit(name);
    if (unit.progress().stage() == Stage.STARTED) {
      model.put(unit.withProgress(unit.progress().withConfig("")));
    }
  }

  private static UnitName found(ModelChange model, String unit) {
    return model.needUnit(UnitName.parse(unit)).name();
  }

  private static Fault add(
      ModelChange model, Fault.Kind kind, Optional<UnitName> unit, String target, int times) {
    return add(model, kind, unit.orElse(null), target, times);
  }

  private static Fault add(
      ModelChange model, Fault.Kind kind, @Nullable UnitName unit, String target, int times) {
    Fault fault = new Fault(model.next("counter.fault") + 1, kind, unit, target, times);
    model.faults().put(fault);
    return fault;
  }

  private <T> T change(Function<ModelChange, T> change) {
    lock.run();
    return store.change(change);
  }
}
