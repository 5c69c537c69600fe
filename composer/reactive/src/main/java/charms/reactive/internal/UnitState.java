package charms.reactive.internal;

import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import charms.reactive.json.PythonJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit remembers between hooks, in sections:
 *
 * <pre>
 * {"config": {"vip": "10.5.100.1"},
 *  "files": {"charms.layer.apache.ApacheHandlers.restart": {"/etc/apache2.conf": "9a0364b9..."}},
 *  "flags": {"apache.installed": true},
 *  "invoked": {"charms.layer.apache.ApacheHandlers.greet": true},
 *  "received": {"db:3": {"mysql/0": {"password": "5f4dcc3b..."}}},
 *  "store": {"apache.port": 80},
 *  "version": 1}
 * </pre>
 *
 * <p>The file is replaced as a whole by {@link #commit}: written beside, forced to disk, renamed. A
 * hook killed at any instant leaves the old file or the new one.
 *
 * <p>Every hook comes through here: no lambda, for the first of a class costs milliseconds.
 */
public final class UnitState {
  private static final long VERSION = 1;

  private final Path file;
  private final Map<String, Map<String, @Nullable Object>> sections = new TreeMap<>();

  private final String written;

  private UnitState(Path file, String written) {
    this.file = file;
    this.written = written;
  }

  /**
   * Reads the file; one that is missing is an empty state.
   *
   * @throws IllegalStateException if the file is not what a commit writes
   */
  public static UnitState read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException missing) {
      return new UnitState(file, "");
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + file + "'", cause);
    }
    UnitState state = new UnitState(file, text);
    try {
      if (!(Json.parse(text) instanceof Map<?, ?> document)) {
        throw new JsonException("not a map");
      }
      if (!Long.valueOf(VERSION).equals(document.get("version"))) {
        throw new JsonException("version " + document.get("version") + ", expected " + VERSION);
      }
      for (Map.Entry<?, ?> section : document.entrySet()) {
        state.take(String.valueOf(section.getKey()), section.getValue());
      }
    } catch (JsonException wrong) {
      throw new IllegalStateException("cannot read '" + file + "': " + wrong.getMessage(), wrong);
    }
    return state;
  }

  /** True if no hook has ever succeeded. */
  boolean fresh() {
    return written.isEmpty();
  }

  /** The section of that name, to read and change. */
  Map<String, @Nullable Object> section(String name) {
    Map<String, @Nullable Object> section = sections.get(name);
    if (section == null) {
      section = new TreeMap<>();
      sections.put(name, section);
    }
    return section;
  }

  /** Makes the state durable; a hook that changed nothing writes nothing. */
  void commit() {
    Map<String, @Nullable Object> document = new TreeMap<>(sections);
    document.put("version", VERSION);
    String text = PythonJson.SORTED.write(document);
    if (text.equals(written)) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel channel = FileChannel.open(beside, EnumSet.of(StandardOpenOption.WRITE))) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + file + "'", cause);
    }
  }

  private void take(String name, @Nullable Object section) {
    if (section instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> taken = section(name);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        taken.put(String.valueOf(entry.getKey()), entry.getValue());
      }
    }
  }
}
