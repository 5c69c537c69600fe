package charms.engine.dashboard;

import charms.engine.state.ModelException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the page until closed, to browsers of this machine and this user only. It reads the model
 * and never changes it; the model may be changed, destroyed and made anew meanwhile.
 */
public final class Dashboard implements AutoCloseable {
  private static final int REQUESTS_AT_ONCE = 32;

  private final HttpServer server;
  private final ExecutorService threads;

  private Dashboard(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts serving.
   *
   * @param database the model's; need not be there
   * @param charms finds units' charms
   * @param port 0 for any that is free
   * @throws ModelException when the port cannot be had
   */
  public static Dashboard serve(Path database, CharmDirectories charms, int port) {
    HttpServer server;
    try {
      byte[] loopback = {127, 0, 0, 1};
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), port), 0);
    } catch (IOException taken) {
      throw new ModelException(
          "cannot serve the dashboard on port %d: %s; choose another with --port, or --port 0"
              .formatted(port, taken.getMessage()),
          taken);
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(
            REQUESTS_AT_ONCE,
            work -> {
              Thread thread = new Thread(work, "dashboard");
              thread.setDaemon(true);
              return thread;
            });
    Documents documents = new Documents(new ModelWatch(database), database, charms);
    server.createContext("/", new Requests(new Pages(), documents));
    server.setExecutor(threads);
    server.start();
    return new Dashboard(server, threads);
  }

  /** As in {@code http://127.0.0.1:31666/}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
