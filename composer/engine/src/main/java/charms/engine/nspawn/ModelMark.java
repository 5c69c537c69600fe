package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which model things of this host belong to, so that what is left of a model that is gone can be
 * told from what is in use:
 *
 * <pre>
 * /run/charm-juju/1a2b3c4d   where its machines are, as long as the host runs
 * MACHINES/model             its tag, as long as the model is there
 * </pre>
 *
 * @param tag the model's
 * @param machines the directory of its machines
 */
record ModelMark(String tag, Path machines) {
  private static final Path MARKS = Path.of("/run/charm-juju");

  void write() throws IOException {
    Files.createDirectories(MARKS);
    Files.createDirectories(machines);
    Files.writeString(MARKS.resolve(tag), machines + "\n");
    Files.writeString(file(), tag + "\n");
  }

  void remove() throws IOException {
    Files.deleteIfExists(file());
    Files.deleteIfExists(MARKS.resolve(tag));
  }

  private Path file() {
    return machines.resolve("model");
  }

  /** Whether its model is still there: its machines' directory says so, or its database. */
  boolean isThere() throws IOException {
    return Files.exists(file())
        ? Files.readString(file()).strip().equals(tag)
        : Files.exists(machines.resolveSibling("model.db"));
  }

  /** All marks on this host. */
  static List<ModelMark> all() throws IOException {
    List<ModelMark> marks = new ArrayList<>();
    if (Files.isDirectory(MARKS)) {
      try (Stream<Path> found = Files.list(MARKS)) {
        for (Path file : found.sorted().toList()) {
          String name = file.getFileName().toString();
          if (name.matches("[0-9a-f]{8}")) {
            marks.add(new ModelMark(name, Path.of(Files.readString(file).strip())));
          }
        }
      }
    }
    return marks;
  }
}
