package charms.engine.hook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what a process prints, line by line, while it runs. */
final class OutputReader {
  private final Thread thread;

  OutputReader(InputStream from, Consumer<String> sink) {
    this.thread = new Thread(() -> read(from, sink), "hook-output");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for the end of the output. */
  void join() throws InterruptedException {
    thread.join();
  }

  private static void read(InputStream from, Consumer<String> sink) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        sink.accept(line);
        line = lines.readLine();
      }
    } catch (IOException ended) {
      sink.accept("(output lost: " + ended.getMessage() + ")");
    }
  }
}
