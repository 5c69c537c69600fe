package charms.build.beside;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One piece of work that is done while others are.
 *
 * @param <T> what comes of it
 */
public final class Beside<T> {
  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  /**
   * Work that may fail.
   *
   * @param <T> what comes of it
   */
  public interface Work<T> {
    T run() throws IOException;
  }

  /** Begins the work. */
  public static <T> Beside<T> begin(Work<T> work) {
    FutureTask<T> task = new FutureTask<>(work::run);
    Thread thread = new Thread(task, "beside");
    thread.setDaemon(true);
    thread.start();
    return new Beside<>(task);
  }

  /** Waits for its end; its failure is this method's. */
  public T await() throws IOException {
    try {
      return task.get();
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
