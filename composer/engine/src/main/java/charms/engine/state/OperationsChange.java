package charms.engine.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The operations within one transaction. */
public interface OperationsChange extends Operations {
  /** Remembers an operation; the oldest are forgotten where there are too many. */
  void put(OperationRecord operation);

  /** Changes a task where it is remembered still. */
  default void change(int task, UnaryOperator<TaskRecord> change) {
    ofTask(task)
        .ifPresent(
            operation -> put(operation.with(change.apply(operation.task(task).orElseThrow()))));
  }

  /** Ends what no command runs any more: tasks of commands that were killed. */
  default void abandon(Instant now) {
    for (OperationRecord operation : List.copyOf(all())) {
      for (TaskRecord task : operation.tasks()) {
        if (!task.status().ended()) {
          change(
              task.id(),
              left ->
                  left.ended(
                      TaskRecord.Status.ABORTED,
                      now,
                      Map.of(),
                      "the command that ran it was killed",
                      left.log()));
        }
      }
    }
  }
}
