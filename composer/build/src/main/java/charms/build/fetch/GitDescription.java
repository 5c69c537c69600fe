package charms.build.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** What {@code git describe --dirty --always} says of a directory. */
public final class GitDescription {
  private GitDescription() {}

  /**
   * Begins to ask, beside other work: to load what it takes lasts as long as a small build's other
   * steps.
   */
  public static Future<Optional<String>> begin(Path directory) {
    FutureTask<Optional<String>> task = new FutureTask<>(() -> of(directory));
    Thread thread = new Thread(task, "git describe");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

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
