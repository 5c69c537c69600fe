package charms.engine.state;

import java.util.Collection;
import java.util.Optional;

/** The operations of a model that are remembered. */
public interface Operations {
  /** All of them, oldest first. */
  Collection<OperationRecord> all();

  /** The operation of this number. */
  default Optional<OperationRecord> operation(int id) {
    return all().stream().filter(operation -> operation.id() == id).findFirst();
  }

  /** The operation that has the task of this number. */
  default Optional<OperationRecord> ofTask(int task) {
    return all().stream().filter(operation -> operation.task(task).isPresent()).findFirst();
  }
}
