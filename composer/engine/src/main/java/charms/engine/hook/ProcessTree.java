package charms.engine.hook;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process and what it started.
 *
 * @param root the process; empty for none
 */
public record ProcessTree(Optional<ProcessHandle> root) {
  static final ProcessTree NONE = new ProcessTree(Optional.empty());

  private static final int SECONDS = 10;

  public ProcessTree(ProcessHandle root) {
    this(Optional.of(root));
  }

  /** Kills all of it, and waits until it is gone. */
  public void kill() {
    List<ProcessHandle> all =
        root.stream().flatMap(one -> Stream.concat(one.descendants(), Stream.of(one))).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
