package charms.reactive.internal;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a Python charm left that this one takes the place of: flags, values and hashes of data in
 * {@code .unit-state.db}, the last configuration in {@code .juju-persistent-config}
 * (reactive-runtime.md section 5). The database is read by the machine's own Python, which such a
 * charm ran on; both files stay where they are. What belongs to Python handlers, which of them ran
 * and which files they watched, is not taken over.
 */
record PythonState(Host host, Path charmDirectory) {
  private static final String DATABASE = ".unit-state.db";
  private static final String CONFIG = ".juju-persistent-config";
  private static final String FLAG = "reactive.states.";
  private static final String HASH = "reactive.data_changed.";
  private static final String RUNTIME = "reactive.";
  private static final String READER =
      "import json,sqlite3,sys\n"
          + "rows=sqlite3.connect('file:'+sys.argv[1]+'?mode=ro',uri=True)"
          + ".execute('select key,data from kv')\n"
          + "print(json.dumps({k:json.loads(d) for k,d in rows}))\n";

  /**
   * Takes it over into an empty state; nothing where there is none.
   *
   * @throws IllegalStateException where it cannot be read, for to go on without it would do
   *     everything anew
   */
  void into(UnitState state) {
    Path database = charmDirectory.resolve(DATABASE);
    if (Files.isRegularFile(database)) {
      CommandResult read =
          host.run(List.of("python3", "-c", READER, database.toString()), Map.of());
      if (!read.succeeded()) {
        throw new IllegalStateException(
            "cannot take over '"
                + database
                + "' of the Python charm: "
                + read.errors().strip()
                + "; it takes python3 to read it");
      }
      values(document(read.output(), database), state);
    }
    Path config = charmDirectory.resolve(CONFIG);
    if (Files.isRegularFile(config)) {
      try {
        state.section("config").putAll(document(Files.readString(config), config));
      } catch (IOException unreadable) {
        throw new UncheckedIOException("cannot read '" + config + "'", unreadable);
      }
    }
  }

  private static void values(Map<String, @Nullable Object> stored, UnitState state) {
    for (Map.Entry<String, @Nullable Object> entry : stored.entrySet()) {
      String key = entry.getKey();
      if (key.startsWith(FLAG)) {
        state.section("flags").put(key.substring(FLAG.length()), Boolean.TRUE);
      } else if (key.startsWith(HASH)) {
        state.section("data").put(key.substring(HASH.length()), entry.getValue());
      } else if (!key.startsWith(RUNTIME)) {
        state.section("store").put(key, entry.getValue());
      }
    }
  }

  private static Map<String, @Nullable Object> document(String text, Path file) {
    try {
      Map<String, @Nullable Object> document = new TreeMap<>();
      if (Json.parse(text) instanceof Map<?, ?> map) {
        map.forEach((key, value) -> document.put(String.valueOf(key), value));
      }
      return document;
    } catch (JsonException wrong) {
      throw new IllegalStateException(
          "cannot take over '" + file + "' of the Python charm: " + wrong.getMessage(), wrong);
    }
  }
}
