package charms.build.fetch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The commit a local directory stands at: that of the repository around it. */
final class LocalRevision {
  private LocalRevision() {}

  /** The commit; the empty text outside of any repository. */
  static String of(Path directory) {
    File inside = directory.toAbsolutePath().toFile();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(inside);
    if (builder.getGitDir() == null) {
      return "";
    }
    try (Repository repository = builder.build()) {
      ObjectId head = repository.resolve("HEAD");
      return head == null ? "" : head.name();
    } catch (IOException unreadable) {
      return "";
    }
  }
}
