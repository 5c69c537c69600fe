package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.engine.operation.EngineListener;
import charms.engine.sandbox.SandboxProvider;
import charms.engine.state.ModelStore;
import charms.engine.state.OperationRecord;
import charms.engine.state.TaskRecord;
import charms.engine.state.UnitName;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedOperationTest {
  @TempDir private Path directory;

  @Test
  void theNextCommandThatMayChangeTheModelEndsWhatAKilledOneLeft() {
    EngineHome home = new EngineHome(directory);
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    TaskRecord task = TaskRecord.pending(2, new UnitName("app", 0)).running(now);
    try (ModelStore store = ModelStore.open(home.database())) {
      store.update(
          model ->
              model
                  .operations()
                  .put(OperationRecord.pending(1, "backup", Map.of(), now, List.of(task))));
    }
    try (EmbeddedEngine engine =
        EmbeddedEngine.open(home, new SandboxProvider(home.machines()), EngineListener.SILENT)) {
      assertEquals(TaskRecord.Status.RUNNING, engine.operations().operation(1).status());
      assertEquals(
          "cannot cancel task \"2\": it is running in another command; end that one with Ctrl-C",
          engine.operations().uncancellable(2).getMessage());
      engine.configureModel(Map.of());
      assertEquals(TaskRecord.Status.ABORTED, engine.operations().operation(1).status());
    }
  }
}
