package charms.engine.state;

import com.google.gson.Gson;
import java.util.Collection;
import java.util.List;

/** The table of operations. */
final class OperationTable implements OperationsChange {
  /** So many are remembered. */
  static final int KEPT = 100;

  private final ModelTable<Integer, OperationRecord> operations;

  OperationTable(Gson json) {
    operations = new ModelTable<>("operation", OperationRecord.class, Integer::valueOf, json);
  }

  ModelTable<?, ?> table() {
    return operations;
  }

  @Override
  public Collection<OperationRecord> all() {
    return List.copyOf(operations.rows().values());
  }

  @Override
  public void put(OperationRecord operation) {
    operations.put(operation.id(), operation);
    while (operations.rows().size() > KEPT) {
      operations.remove(operations.rows().firstKey());
    }
  }
}
