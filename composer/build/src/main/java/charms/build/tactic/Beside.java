package charms.build.tactic;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One piece of work that is done while others are. */
final class Beside {
  private @Nullable FutureTask<Void> task;

  /** Work that may fail. */
  interface Work {
    void run() throws IOException;
  }

  void start(Work work) {
    FutureTask<Void> started =
        new FutureTask<>(
            () -> {
              work.run();
              return null;
            });
    task = started;
    Thread thread = new Thread(started, "beside");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for its end; its failure is this method's. */
  void join() throws IOException {
    if (task == null) {
      return;
    }
    try {
      task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
