package charms.testkit;

import charms.reactive.json.Json;
import charms.reactive.json.PythonJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A unit's memory as the file the runtime reads and writes. */
final class MemoryFile {
  private static final Set<String> OWN_FIELDS = Set.of("flags", "store", "version");

  private MemoryFile() {}

  /** Writes the file; before the first good hook there is none. */
  static void write(UnitMemory memory, Path file) throws IOException {
    if (memory.equals(UnitMemory.EMPTY)) {
      return;
    }
    Map<String, Object> document = new TreeMap<>(memory.previous());
    Map<String, Object> flags = new TreeMap<>();
    memory.flags().forEach(flag -> flags.put(flag, Boolean.TRUE));
    document.put("flags", flags);
    document.put("store", memory.store());
    document.put("version", 1L);
    Files.writeString(file, PythonJson.SORTED.write(document));
  }

  /** What the runtime left; an action that failed leaves the file as it was. */
  static UnitMemory read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return UnitMemory.EMPTY;
    }
    Map<String, Object> document = map(Json.parse(Files.readString(file)));
    Map<String, Object> previous = new TreeMap<>(document);
    previous.keySet().removeAll(OWN_FIELDS);
    return new UnitMemory(
        new TreeSet<>(map(document.get("flags")).keySet()), map(document.get("store")), previous);
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new TreeMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, one) -> map.put(String.valueOf(key), one));
    }
    return map;
  }
}
