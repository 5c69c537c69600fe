package charms.engine.hook;

import charms.engine.machine.CommandStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A process that reads and writes a caller's streams. */
public final class Passage {
  private Passage() {}

  /** Hands everything on until the process ends; its exit status. */
  public static int run(Process process, CommandStreams streams) throws IOException {
    Thread output = copy(process.getInputStream(), streams.output());
    Thread errors = copy(process.getErrorStream(), streams.errors());
    feed(streams.input(), process);
    try {
      int status = process.waitFor();
      output.join();
      errors.join();
      return status;
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }

  private static Thread copy(InputStream from, OutputStream to) {
    Thread thread =
        new Thread(
            () -> {
              try (from) {
                from.transferTo(to);
                to.flush();
              } catch (IOException cause) {
                throw new UncheckedIOException("cannot hand on output", cause);
              }
            },
            "output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Input may never end, as a terminal's; the process need not wait for that. */
  private static void feed(InputStream input, Process process) {
    Thread thread =
        new Thread(
            () -> {
              try (OutputStream to = process.getOutputStream()) {
                byte[] buffer = new byte[8192];
                int count = input.read(buffer);
                while (count >= 0) {
                  to.write(buffer, 0, count);
                  to.flush();
                  count = input.read(buffer);
                }
              } catch (IOException ended) {
                Thread.currentThread().interrupt();
              }
            },
            "input");
    thread.setDaemon(true);
    thread.start();
  }
}
