package charms.build.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The commit a local directory stands at: that of the repository around it, or that it was pulled
 * at.
 */
final class LocalRevision {
  private LocalRevision() {}

  /** The commit; the empty text outside of any repository. */
  static String of(Path directory) {
    try {
      Optional<String> head = GitHead.of(directory);
      Path note = directory.resolve(".pull-source-rev");
      if (head.isEmpty() && Files.isRegularFile(note)) {
        return Files.readString(note).strip();
      }
      return head.orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }
}
