package charms.reactive.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/**
 * Notices when the class-data archive was made by a hook that did much less than hooks do now, and
 * asks for a new one. Beside the archive:
 *
 * <pre>
 * .charm.jsa.handlers   how many handlers the hook called that made it
 * .charm.jsa.stale      a wish for a new one; bin/charm-hook grants it in the next hook
 * </pre>
 *
 * @param file the archive
 */
record ClassArchive(Path file) {
  /** Notes what the hook did that makes the archive. */
  void made(List<String> invoked) {
    try {
      Files.writeString(beside("handlers"), String.valueOf(distinct(invoked)));
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + beside("handlers") + "'", cause);
    }
  }

  /** Wishes for a new archive where this hook called at least three handlers more. */
  void used(List<String> invoked) {
    try {
      if (!Files.exists(file) || !Files.exists(beside("handlers"))) {
        return;
      }
      String known = Files.readString(beside("handlers")).strip();
      if (distinct(invoked) >= number(known) + 3 && !Files.exists(beside("stale"))) {
        Files.createFile(beside("stale"));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read '" + beside("handlers") + "'", cause);
    }
  }

  /** Its value; one that every hook outgrows where it is no number. */
  private static int number(String known) {
    try {
      return Integer.parseInt(known);
    } catch (NumberFormatException unreadable) {
      return -3;
    }
  }

  private Path beside(String what) {
    return file.resolveSibling(file.getFileName() + "." + what);
  }

  private static int distinct(List<String> invoked) {
    return new HashSet<>(invoked).size();
  }
}
