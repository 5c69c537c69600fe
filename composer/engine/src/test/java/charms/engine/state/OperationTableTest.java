package charms.engine.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTableTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final UnitName UNIT = new UnitName("app", 0);

  @TempDir private Path directory;

  @Test
  void theOldestAreForgotten() {
    try (ModelStore store = opened()) {
      for (int one = 0; one < OperationTable.KEPT + 5; one++) {
        int id = 1 + 2 * one;
        store.update(model -> model.operations().put(operation(id)));
      }
    }
    try (ModelStore store = opened()) {
      List<Integer> ids =
          store.read(model -> model.operations().all().stream().map(OperationRecord::id).toList());
      assertEquals(OperationTable.KEPT, ids.size());
      assertEquals(11, ids.get(0));
      store.update(model -> model.operations().change(2, one -> one.running(NOW)));
      assertEquals(ids.size(), store.<Integer>read(model -> model.operations().all().size()));
    }
  }

  @Test
  void whatAKilledCommandLeftIsAborted() {
    try (ModelStore store = opened()) {
      store.update(
          model -> {
            model.operations().put(operation(1).with(TaskRecord.pending(2, UNIT).running(NOW)));
            model.operations().put(operation(3));
            model
                .operations()
                .put(
                    operation(5)
                        .with(
                            TaskRecord.pending(6, UNIT)
                                .ended(
                                    TaskRecord.Status.COMPLETED,
                                    NOW,
                                    Map.of("a", "b"),
                                    "",
                                    List.of())));
          });
    }
    try (ModelStore store = opened()) {
      store.update(model -> model.operations().abandon(NOW.plusSeconds(60)));
      List<OperationRecord> all = store.read(model -> List.copyOf(model.operations().all()));
      assertEquals(
          List.of("aborted", "aborted", "completed"),
          all.stream().map(one -> one.status().toString()).toList());
      TaskRecord killed = all.get(0).task(2).orElseThrow();
      assertEquals("the command that ran it was killed", killed.message());
      assertEquals(NOW, killed.started());
      assertEquals(NOW.plusSeconds(60), killed.completed());
      assertEquals(Map.of("a", "b"), all.get(2).task(6).orElseThrow().results());
    }
  }

  private ModelStore opened() {
    return ModelStore.open(directory.resolve("model.db"));
  }

  private static OperationRecord operation(int id) {
    return new OperationRecord(
        id, "backup", new TreeMap<>(), NOW, List.of(TaskRecord.pending(id + 1, UNIT)));
  }
}
