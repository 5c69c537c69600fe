package charms.engine.action;

import charms.engine.state.ModelException;
import charms.engine.state.ModelStore;
import charms.engine.state.OperationRecord;
import charms.engine.state.TaskRecord;
import java.util.List;

/** The operations of a model that are remembered, newest 100. Reading needs no lock. */
public final class OperationLog {
  private final ModelStore store;

  public OperationLog(ModelStore store) {
    this.store = store;
  }

  /** All of them, oldest first. */
  public List<OperationRecord> all() {
    return store.read(model -> List.copyOf(model.operations().all()));
  }

  /**
   * The operation of this number.
   *
   * @throws ModelException when none is remembered
   */
  public OperationRecord operation(int id) {
    return store
        .read(model -> model.operations().operation(id))
        .orElseThrow(() -> new ModelException("operation \"" + id + "\" not found"));
  }

  /**
   * The operation that has the task of this number.
   *
   * @throws ModelException when none is remembered
   */
  public OperationRecord ofTask(int id) {
    return store
        .read(model -> model.operations().ofTask(id))
        .orElseThrow(() -> new ModelException("task \"" + id + "\" not found"));
  }

  /**
   * Why a task cannot be cancelled: none ever waits, each runs within the command that wished for
   * it.
   *
   * @throws ModelException when none of this number is remembered
   */
  public ModelException uncancellable(int id) {
    TaskRecord task = ofTask(id).task(id).orElseThrow();
    return new ModelException(
        task.status().ended()
            ? "cannot cancel task \"%d\": it is %s; no task ever waits, each runs at once"
                .formatted(id, task.status())
            : "cannot cancel task \"%d\": it is %s in another command; end that one with Ctrl-C"
                .formatted(id, task.status()));
  }
}
