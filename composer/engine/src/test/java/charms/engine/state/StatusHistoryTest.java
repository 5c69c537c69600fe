package charms.engine.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusHistoryTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final UnitName NAME = new UnitName("app", 0);

  @TempDir private Path directory;

  @Test
  void theOldestGoWhereThereAreTooMany() {
    try (ModelStore store = ModelStore.open(directory.resolve("model.db"))) {
      for (int change = 0; change < StatusHistory.KEPT + 20; change++) {
        say(store, "active", "change " + change);
      }
      List<String> kept = messages(store, StatusRecord.Kind.WORKLOAD);
      assertEquals(StatusHistory.KEPT, kept.size());
      assertEquals("change 20", kept.get(0));
      assertEquals("change 119", kept.get(kept.size() - 1));
      assertEquals(List.of(""), messages(store, StatusRecord.Kind.JUJU_UNIT));
    }
  }

  @Test
  void aRefusedChangeLeavesNoTrace() {
    try (ModelStore store = ModelStore.open(directory.resolve("model.db"))) {
      say(store, "active", "one");
      assertThrows(
          ModelException.class,
          () ->
              store.update(
                  model -> {
                    model.put(unit("blocked", "two"));
                    throw new ModelException("no");
                  }));
      store.preview(
          model -> {
            model.put(unit("blocked", "three"));
            return true;
          });
      store.update(model -> model.setting("a", "b"));
      assertEquals(List.of("one"), messages(store, StatusRecord.Kind.WORKLOAD));
    }
  }

  @Test
  void itIsThereForTheNextCommandAndGoesWithItsUnit() {
    Path database = directory.resolve("model.db");
    try (ModelStore store = ModelStore.open(database)) {
      say(store, "active", "one");
      say(store, "active", "one");
    }
    try (ModelStore store = ModelStore.open(database)) {
      say(store, "blocked", "two");
      assertEquals(List.of("one", "two"), messages(store, StatusRecord.Kind.WORKLOAD));
      store.update(model -> model.removeUnit(NAME));
      assertEquals(List.of(), store.statusHistory("app/0"));
    }
  }

  private static List<String> messages(ModelStore store, StatusRecord.Kind kind) {
    return store.statusHistory("app/0").stream()
        .filter(one -> one.kind() == kind)
        .map(one -> one.line().message())
        .toList();
  }

  private static void say(ModelStore store, String state, String message) {
    store.update(model -> model.put(unit(state, message)));
  }

  private static Unit unit(String state, String message) {
    return new Unit(
        NAME,
        0,
        null,
        Life.ALIVE,
        UnitProgress.NONE,
        UnitActivity.idle(START),
        new StatusLine(state, message, START),
        new TreeSet<>(),
        0);
  }
}
