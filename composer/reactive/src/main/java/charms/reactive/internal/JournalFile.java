package charms.reactive.internal;

import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import charms.reactive.json.PythonJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last hooks of a unit, a line of JSON each, for {@code charms.reactive explain}. Past 128 KiB
 * the older half is dropped.
 */
final class JournalFile {
  private static final int MOST_BYTES = 128 * 1024;

  private final Path file;

  JournalFile(Path file) {
    this.file = file;
  }

  /** The journal beside a unit's state. */
  static JournalFile beside(Path stateFile) {
    return new JournalFile(stateFile.resolveSibling(".charm.journal"));
  }

  void append(HookRecord hook) {
    try {
      if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
        dropOlderHalf();
      }
      Files.writeString(
          file,
          PythonJson.SORTED.write(hook.toJson()) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + file + "'", cause);
    }
  }

  /** The hooks, oldest first; a line that a kill cut short is left out. */
  List<HookRecord> hooks() {
    List<HookRecord> hooks = new ArrayList<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        read(line).ifPresent(hooks::add);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
    return hooks;
  }

  private static Optional<HookRecord> read(String line) {
    try {
      return Json.parse(line) instanceof Map<?, ?> json
          ? Optional.of(HookRecord.fromJson(json))
          : Optional.empty();
    } catch (JsonException cut) {
      return Optional.empty();
    }
  }

  private void dropOlderHalf() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, lines.subList((lines.size() + 1) / 2, lines.size()));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
