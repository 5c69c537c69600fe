package charms.engine.nspawn;

import charms.engine.machine.HostProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program of the host that the engine runs to its end.
 *
 * @param argv its name, looked up where root's programs are, and its arguments
 */
record HostCommand(List<String> argv) {
  HostCommand {
    argv = List.copyOf(argv);
  }

  static HostCommand of(String... argv) {
    return new HostCommand(Arrays.asList(argv));
  }

  /**
   * How it ended.
   *
   * @param output both streams, in their order
   */
  record End(int status, String output) {
    boolean good() {
      return status == 0;
    }

    /** The last line it printed; what failed stands there. */
    String last() {
      String text = output.strip();
      return text.substring(text.lastIndexOf('\n') + 1);
    }
  }

  /**
   * Runs it; what it printed.
   *
   * @throws IOException when it is not there or ends with another status than 0
   */
  String run() throws IOException {
    return run("");
  }

  /** As {@link #run()}, with something to read. */
  String run(String input) throws IOException {
    End end = attempt(input);
    if (!end.good()) {
      throw new IOException("'" + String.join(" ", argv) + "' ended with " + said(end));
    }
    return end.output();
  }

  private static String said(End end) {
    return end.output().isBlank() ? "status " + end.status() : "'" + end.last() + "'";
  }

  /** Runs it, whatever its status. */
  End attempt(String input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(argv)).redirectErrorStream(true);
    String program = argv.get(0);
    if (!program.startsWith("/")) {
      Path found =
          HostProgram.find(program)
              .orElseThrow(() -> new IOException("no program '" + program + "' here"));
      builder.command().set(0, found.toString());
    }
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try (InputStream reader = process.getInputStream()) {
      try (OutputStream writer = process.getOutputStream()) {
        writer.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(reader.readAllBytes(), StandardCharsets.UTF_8);
      return new End(process.waitFor(), output);
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
