package charms.engine.operation;

import charms.engine.charm.CharmFiles;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A unit's copy of its charm. Beside it a file names the charm it is a copy of.
 *
 * @param directory as in {@code .../agents/unit-congress-0/charm}
 */
record UnitCharm(Path directory) {
  /** Copies the charm unless one is there, whichever it is. */
  void ensure(Path charm) throws IOException {
    if (!Files.exists(directory)) {
      CharmFiles.copy(charm, directory);
      note(charm);
    }
  }

  /**
   * Makes this a copy of a charm: files of the charm before go, what the unit wrote itself stays.
   * It may be done again when it was ended half-way.
   *
   * @param charms where the engine keeps its copies
   */
  void bring(Path charm, Path charms) throws IOException {
    Path before = before(charms);
    if (before.equals(charm)) {
      return;
    }
    if (Files.isDirectory(before)) {
      for (Path file : files(before, Comparator.reverseOrder())) {
        if (!Files.exists(charm.resolve(file))) {
          remove(directory.resolve(file));
        }
      }
    }
    for (Path file : files(charm, Comparator.naturalOrder())) {
      Path target = directory.resolve(file);
      if (Files.isSymbolicLink(target)) {
        Files.delete(target);
      }
      if (Files.isDirectory(charm.resolve(file))) {
        Files.createDirectories(target);
      } else {
        Files.copy(
            charm.resolve(file),
            target,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    note(charm);
  }

  /** The charm this is a copy of; one without a note is of an earlier program. */
  private Path before(Path charms) throws IOException {
    return charms.resolve(Files.exists(noted()) ? Files.readString(noted()).strip() : ".unknown");
  }

  private static List<Path> files(Path charm, Comparator<Path> order) throws IOException {
    try (Stream<Path> found = Files.walk(charm)) {
      return found
          .filter(path -> !path.equals(charm))
          .map(charm::relativize)
          .sorted(order)
          .toList();
    }
  }

  /**
   * A directory in which the unit keeps something of its own stays; so does what a link leads to.
   */
  private void remove(Path path) throws IOException {
    Path parent = path.getParent();
    boolean inside = Files.exists(parent) && parent.toRealPath().startsWith(directory.toRealPath());
    try {
      if (inside) {
        Files.deleteIfExists(path);
      }
    } catch (DirectoryNotEmptyException kept) {
      return;
    }
  }

  private void note(Path charm) throws IOException {
    Files.writeString(noted(), charm.getFileName() + "\n");
  }

  private Path noted() {
    return directory.resolveSibling("charm.key");
  }
}
