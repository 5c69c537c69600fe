package charms.build.fetch;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Layers that are fetched beside each other before their turn comes. */
final class Ahead {
  private static final int AT_ONCE = 8;

  private final Map<String, FutureTask<FetchedLayer>> begun = new ConcurrentHashMap<>();
  private final Executor helpers =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "fetch");
            thread.setDaemon(true);
            return thread;
          });

  /** Begins to fetch an include, once. */
  void begin(String include, Callable<FetchedLayer> fetching) {
    FutureTask<FetchedLayer> task = new FutureTask<>(fetching);
    if (begun.putIfAbsent(include, task) == null) {
      helpers.execute(task);
    }
  }

  /**
   * What was begun, when it is there.
   *
   * @param otherwise fetches what was not begun
   */
  FetchedLayer await(String include, Callable<FetchedLayer> otherwise) throws FetchException {
    Future<FetchedLayer> known = begun.get(include);
    Future<FetchedLayer> task = known == null ? now(otherwise) : known;
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

  private static Future<FetchedLayer> now(Callable<FetchedLayer> fetching) {
    CompletableFuture<FetchedLayer> done = new CompletableFuture<>();
    try {
      done.complete(fetching.call());
    } catch (Exception failed) {
      done.completeExceptionally(failed);
    }
    return done;
  }
}
