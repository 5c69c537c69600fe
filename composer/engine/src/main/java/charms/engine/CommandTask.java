package charms.engine;

import charms.engine.hook.HookRunner;
import charms.engine.machine.CommandStreams;
import charms.engine.operation.EngineListener;
import charms.engine.operation.UnitMachines;
import charms.engine.state.ModelStore;
import charms.engine.state.OperationRecord;
import charms.engine.state.TaskRecord;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a command with the hook tools, as an operation of one task. */
final class CommandTask {
  private static final int NOT_RUN = 126;

  private final ModelStore store;
  private final UnitMachines machines;
  private final EngineListener listener;
  private final Clock clock;

  CommandTask(ModelStore store, UnitMachines machines, EngineListener listener, Clock clock) {
    this.store = store;
    this.machines = machines;
    this.listener = listener;
    this.clock = clock;
  }

  /** The command's exit status. */
  int run(String unit, String commandLine, CommandStreams streams, HookRunner runner) {
    UnitName name = UnitName.parse(unit);
    Unit found =
        store.read(
            model -> {
              model.needReached(name);
              return model.needUnit(name);
            });
    int task = begin(name, commandLine);
    KeptOutput output = new KeptOutput(streams.output());
    KeptOutput errors = new KeptOutput(streams.errors());
    int status = NOT_RUN;
    try {
      status =
          runner.exec(
              name,
              commandLine,
              new CommandStreams(streams.input(), output, errors),
              machines.of(found, listener::note));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot run the command on " + unit, cause);
    } finally {
      end(task, status, output.text(), errors.text());
    }
    return status;
  }

  private int begin(UnitName unit, String commandLine) {
    return store.change(
        model -> {
          int operation = model.next(ActionTasks.COUNTER) + 1;
          int task = model.next(ActionTasks.COUNTER) + 1;
          model
              .operations()
              .put(
                  OperationRecord.pending(
                      operation,
                      OperationRecord.COMMAND,
                      Map.of("command", commandLine),
                      clock.instant(),
                      List.of(TaskRecord.pending(task, unit).running(clock.instant()))));
          return task;
        });
  }

  private void end(int task, int status, String output, String errors) {
    Map<String, Object> results = new TreeMap<>();
    results.put("return-code", (long) status);
    if (!output.isEmpty()) {
      results.put("stdout", output);
    }
    if (!errors.isEmpty()) {
      results.put("stderr", errors);
    }
    store.update(
        model ->
            model
                .operations()
                .change(
                    task,
                    one ->
                        one.ended(
                            status == 0 ? TaskRecord.Status.COMPLETED : TaskRecord.Status.FAILED,
                            clock.instant(),
                            results,
                            status == 0 ? "" : "exit status " + status,
                            List.of())));
  }
}
