package charms.build.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** What {@code git describe --dirty --always} says of a directory. */
public final class GitDescription {
  private GitDescription() {}

  /** As in {@code 1.2-3-gabc1234-dirty}; empty outside of any repository, or without commits. */
  public static Optional<String> of(Path directory) {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(directory.toAbsolutePath().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build();
        Git git = new Git(repository)) {
      if (repository.resolve("HEAD") == null) {
        return Optional.empty();
      }
      String described = git.describe().setAlways(true).call();
      boolean dirty = !git.status().call().getUncommittedChanges().isEmpty();
      return Optional.of(dirty ? described + "-dirty" : described);
    } catch (GitAPIException | IOException unreadable) {
      return Optional.empty();
    }
  }
}
