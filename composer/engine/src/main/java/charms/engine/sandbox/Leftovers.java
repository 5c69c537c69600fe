package charms.engine.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What programs of a machine left running when they ended: the kernel makes them children of the
 * first of the machine's processes.
 *
 * @param first that process
 * @param asking each line it reads there makes it take note of those that have ended
 */
record Leftovers(ProcessHandle first, OutputStream asking) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long LOOK_AGAIN_MILLIS = 20;

  /** Of the machine that a process made, whose only child is the machine's first. */
  static Leftovers of(Process maker) throws IOException {
    ProcessHandle first =
        childrenOf(maker.toHandle())
            .findFirst()
            .orElseThrow(() -> new IOException("the machine's first process has ended"));
    return new Leftovers(first, maker.getOutputStream());
  }

  /** Ends all of them, those that appear when others end too. What the kernel holds stays. */
  void end() {
    long latest = System.nanoTime() + PATIENCE.toNanos();
    List<ProcessHandle> left = children();
    while (!left.isEmpty() && System.nanoTime() < latest) {
      left.forEach(ProcessHandle::destroyForcibly);
      ask();
      CompletableFuture.allOf(
              left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .completeOnTimeout(null, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
          .join();
      left = children();
    }
  }

  private void ask() {
    try {
      asking.write('\n');
      asking.flush();
    } catch (IOException ended) {
      // The first process has ended, and with it all others.
      return;
    }
  }

  private List<ProcessHandle> children() {
    try {
      return childrenOf(first).toList();
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot find processes of a machine", cause);
    }
  }

  /** Asks the kernel for one process, not for all of this computer's. */
  private static Stream<ProcessHandle> childrenOf(ProcessHandle process) throws IOException {
    Path told = Path.of("/proc/" + process.pid() + "/task/" + process.pid() + "/children");
    if (!process.isAlive()) {
      return Stream.empty();
    }
    if (!Files.exists(told)) {
      return process.children();
    }
    return Stream.of(Files.readString(told).split(" "))
        .filter(pid -> !pid.isBlank())
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream());
  }
}
