package charms.reactive.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.StoreDelta;
import charms.reactive.UnitStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit's values (reactive-runtime.md sections 5 and 8, unitdata). */
final class StateStoreTest {
  @TempDir Path directory;
  private UnitState state;
  private UnitStore store;

  @BeforeEach
  void makeStore() {
    state = UnitState.read(directory.resolve("state.json"));
    store = new StateStore(state);
  }

  @Test
  void valuesOfJsonComeBackAsTheyWere() {
    Map<String, Object> value = Map.of("list", List.of(1L, "two", true), "map", Map.of("x", 1.5));
    store.set("key", value);
    state.commit();
    UnitStore again = new StateStore(UnitState.read(directory.resolve("state.json")));
    assertEquals(Optional.of(value), again.get("key"));
    assertEquals(Optional.empty(), again.get("other"));
  }

  @Test
  void unsetValuesAreGone() {
    store.set("key", 1L);
    store.unset("key");
    store.unset("never");
    assertEquals(Optional.empty(), store.get("key"));
  }

  @Test
  void rangesAreOfThePrefixLetterByLetter() {
    store.update("app_", Map.of("a", 1L, "b", 2L));
    store.set("appXa", 3L);
    store.set("APP_a", 4L);
    assertEquals(Map.of("app_a", 1L, "app_b", 2L), store.range("app_"));
    store.unsetRange("app_");
    assertEquals(Map.of(), store.range("app_"));
    assertEquals(2, store.range("").size());
  }

  @Test
  void aDeltaNamesWhatCameWentAndChangedAndStoresNothing() {
    store.update("x.", Map.of("a", 1L, "b", 2L, "same", 0L));
    assertEquals(
        Map.of(
            "a", new StoreDelta(Optional.of(1L), Optional.empty()),
            "b", new StoreDelta(Optional.of(2L), Optional.of(3L)),
            "c", new StoreDelta(Optional.empty(), Optional.of(4L))),
        store.delta("x.", Map.of("b", 3L, "c", 4L, "same", 0L)));
    assertEquals(Optional.of(1L), store.get("x.a"));
  }

  @Test
  void changedDataIsNoticedOncePerIdWhateverItsLetters() {
    assertTrue(store.dataChanged("one", "grün"));
    assertFalse(store.dataChanged("one", "grün"));
    assertTrue(store.dataChanged("two", "grün"));
    assertTrue(store.dataChanged("one", Map.of("b", 1L, "a", 2L)));
    assertFalse(store.dataChanged("one", Map.of("a", 2L, "b", 1L)));
  }

  @Test
  void whatIsNotCommittedIsLostAndEqualStateIsNotWritten() throws Exception {
    store.set("key", 1L);
    assertFalse(Files.exists(directory.resolve("state.json")));
    state.commit();
    Path file = directory.resolve("state.json");
    Object written = Files.getAttribute(file, "unix:ino");
    UnitState.read(file).commit();
    assertEquals(written, Files.getAttribute(file, "unix:ino"));
  }
}
