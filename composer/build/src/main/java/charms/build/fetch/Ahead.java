package charms.build.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Layers that are fetched beside each other before their turn comes. For one thread's use. */
final class Ahead {
  private static final int AT_ONCE = 8;

  private final Map<String, FutureTask<FetchedLayer>> begun = new HashMap<>();
  private @Nullable Executor helpers;

  /** Fetches one layer. */
  interface Fetching {
    FetchedLayer fetch() throws FetchException;
  }

  /** Begins to fetch an include, once. */
  void begin(String include, Fetching fetching) {
    if (begun.containsKey(include)) {
      return;
    }
    FutureTask<FetchedLayer> task = new FutureTask<>(fetching::fetch);
    begun.put(include, task);
    if (helpers == null) {
      helpers = Executors.newFixedThreadPool(AT_ONCE, Ahead::helper);
    }
    helpers.execute(task);
  }

  /** One that does not keep the program alive. */
  private static Thread helper(Runnable work) {
    Thread thread = new Thread(work, "fetch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What was begun, when it is there.
   *
   * @param otherwise fetches what was not begun
   */
  FetchedLayer await(String include, Fetching otherwise) throws FetchException {
    FutureTask<FetchedLayer> task = begun.get(include);
    if (task == null) {
      return otherwise.fetch();
    }
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof FetchException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot fetch '" + include + "'", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FetchException("stopped", stopped);
    }
  }
}
