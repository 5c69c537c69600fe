package charms.build.fetch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The commit a local directory stands at: that of the repository around it, or that it was pulled
 * at.
 */
final class LocalRevision {
  private LocalRevision() {}

  /** The commit; the empty text outside of any repository. */
  static String of(Path directory) {
    File inside = directory.toAbsolutePath().toFile();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(inside);
    if (builder.getGitDir() == null) {
      return pulled(directory);
    }
    try (Repository repository = builder.build()) {
      ObjectId head = repository.resolve("HEAD");
      return head == null ? "" : head.name();
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** What {@code charm pull-source} noted. */
  private static String pulled(Path directory) {
    try {
      Path note = directory.resolve(".pull-source-rev");
      return Files.isRegularFile(note) ? Files.readString(note).strip() : "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}
