package charms.engine;

import charms.engine.action.ActionOperation;
import charms.engine.action.ActionParameters;
import charms.engine.action.ActionResult;
import charms.engine.hook.ActionEnd;
import charms.engine.hook.HookRunner;
import charms.engine.operation.EngineListener;
import charms.engine.operation.UnitMachines;
import charms.engine.state.Charm;
import charms.engine.state.ModelException;
import charms.engine.state.ModelStore;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.tool.ActionRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes wishes for actions and runs them; a wish lasts as long as this process. */
final class ActionTasks {
  private final ModelStore store;
  private final UnitMachines machines;
  private final EngineListener listener;
  private final Map<Integer, ActionRun> wishes = new HashMap<>();

  ActionTasks(ModelStore store, UnitMachines machines, EngineListener listener) {
    this.store = store;
    this.machines = machines;
    this.listener = listener;
  }

  ActionOperation enqueue(List<String> units, String action, Map<String, Object> parameters) {
    return store.change(
        model -> {
          List<ActionOperation.Task> tasks = new ArrayList<>();
          int operation = model.next("counter.operation") + 1;
          for (String text : units) {
            UnitName name = UnitName.parse(text);
            model.needUnit(name);
            model.faults().needFound(name);
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

  /** Runs a task; its effects are kept when it succeeds. */
  ActionResult run(ActionOperation.Task task, HookRunner runner) {
    ActionRun wish = wishes.remove(task.id());
    if (wish == null) {
      throw new ModelException("task \"" + task.id() + "\" not found");
    }
    UnitName name = UnitName.parse(task.unit());
    ActionEnd end;
    try {
      Unit unit = store.read(model -> model.needUnit(name));
      end = runner.action(name, wish, task.id(), machines.of(unit, listener::note));
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
}
