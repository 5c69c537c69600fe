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
import charms.engine.state.OperationRecord;
import charms.engine.state.TaskRecord;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.tool.ActionRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes wishes for actions and runs them; a wish lasts as long as this process, what came of it
 * stays in the model.
 */
final class ActionTasks {
  /** Numbers operations and tasks. */
  static final String COUNTER = "counter.operation";

  private final ModelStore store;
  private final UnitMachines machines;
  private final EngineListener listener;
  private final Clock clock;
  private final Map<Integer, ActionRun> wishes = new HashMap<>();

  ActionTasks(ModelStore store, UnitMachines machines, EngineListener listener, Clock clock) {
    this.store = store;
    this.machines = machines;
    this.listener = listener;
    this.clock = clock;
  }

  ActionOperation enqueue(List<String> units, String action, Map<String, Object> parameters) {
    return store.change(
        model -> {
          List<ActionOperation.Task> tasks = new ArrayList<>();
          int operation = model.next(COUNTER) + 1;
          for (String text : units) {
            UnitName name = UnitName.parse(text);
            model.needUnit(name);
            model.needReached(name);
            Charm charm = model.charmOf(model.needApplication(name.application()));
            Map<String, Object> block = charm.actions().get(action);
            if (block == null) {
              throw new ModelException(
                  "action \"%s\" not defined on unit \"%s\"".formatted(action, text));
            }
            int task = model.next(COUNTER) + 1;
            tasks.add(new ActionOperation.Task(task, text));
            wishes.put(
                task, new ActionRun(action, ActionParameters.complete(action, block, parameters)));
          }
          model
              .operations()
              .put(
                  OperationRecord.pending(
                      operation,
                      action,
                      parameters,
                      clock.instant(),
                      tasks.stream()
                          .map(task -> TaskRecord.pending(task.id(), UnitName.parse(task.unit())))
                          .toList()));
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
    store.update(
        model -> model.operations().change(task.id(), one -> one.running(clock.instant())));
    ActionEnd end;
    try {
      Unit unit = store.read(model -> model.needUnit(name));
      end = runner.action(name, wish, task.id(), machines.of(unit, listener::note));
    } catch (IOException cause) {
      String why = "cannot reach the machine of " + name;
      store.update(
          model ->
              model
                  .operations()
                  .change(
                      task.id(),
                      one ->
                          one.ended(
                              TaskRecord.Status.FAILED,
                              clock.instant(),
                              wish.results(),
                              why,
                              wish.logged())));
      throw new UncheckedIOException(why, cause);
    }
    boolean failed = end.status() != 0 || wish.failure().isPresent();
    String message = wish.failure().orElse(end.status() == 0 ? "" : "exit status " + end.status());
    TaskRecord.Status how = failed ? TaskRecord.Status.FAILED : TaskRecord.Status.COMPLETED;
    store.update(
        model -> {
          if (!failed) {
            end.effects().commit(model, name);
          }
          model
              .operations()
              .change(
                  task.id(),
                  one -> one.ended(how, clock.instant(), wish.results(), message, wish.logged()));
        });
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
