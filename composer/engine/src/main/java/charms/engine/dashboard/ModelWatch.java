package charms.engine.dashboard;

import charms.engine.state.ModelSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sees what other processes make of the model. The database is read anew when one of its files
 * changed, and counts as another revision when what it holds changed.
 */
final class ModelWatch {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(120);

  private final Path database;
  private @Nullable Stamp stamp;
  private Seen seen = new Seen(0, ModelSnapshot.empty());

  ModelWatch(Path database) {
    this.database = database;
  }

  /**
   * What was seen.
   *
   * @param revision grows by one with each change seen, from 1
   */
  record Seen(long revision, ModelSnapshot snapshot) {}

  /** What two looks at the files must agree in for the database to be unchanged. */
  private record Stamp(String database, String log) {}

  /** The model now. */
  synchronized Seen now() {
    Stamp found = new Stamp(stamp(database), stamp(beside("-wal")));
    if (!found.equals(stamp)) {
      ModelSnapshot snapshot =
          found.database().isEmpty() ? ModelSnapshot.empty() : ModelSnapshot.read(database);
      if (seen.revision() == 0 || !snapshot.sameAs(seen.snapshot())) {
        seen = new Seen(seen.revision() + 1, snapshot);
      }
      stamp = found;
    }
    return seen;
  }

  /** The model when it is of another revision than that one, or when patience ends. */
  Seen otherThan(long revision, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Seen found = now();
    while (found.revision() == revision && System.nanoTime() < end) {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
      found = now();
    }
    return found;
  }

  private Path beside(String suffix) {
    return database.resolveSibling(database.getFileName() + suffix);
  }

  /** Empty where there is no file. */
  private static String stamp(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return Objects.toString(found.fileKey())
          + ' '
          + found.size()
          + ' '
          + found.lastModifiedTime().toInstant();
    } catch (IOException missing) {
      return "";
    }
  }
}
