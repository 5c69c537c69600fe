package charms.engine.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import charms.engine.machine.MachineCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A machine's file systems and processes, in namespaces that a sleeping process keeps. Programs
 * join it: to mount anew for each of them would take ten times as long. The process ends when this
 * does, or when the engine is killed, and all of the machine's processes with it.
 */
final class MachineMounts implements AutoCloseable {
  private final Process keeper;
  private final Leftovers leftovers;

  private MachineMounts(Process keeper, Leftovers leftovers) {
    this.keeper = keeper;
    this.leftovers = leftovers;
  }

  /**
   * Mounts.
   *
   * @throws IOException with what the kernel refused
   */
  static MachineMounts of(SandboxLayout layout) throws IOException {
    clear(layout);
    new MountList(layout).write();
    List<String> words = new ArrayList<>(Namespaces.mounting());
    words.addAll(List.of("sh", "-c", script(), "hold", layout.mounts().toString()));
    words.add(layout.root().resolve("etc/hostname").toString());
    Process keeper = new ProcessBuilder(words).start();
    // Closed when it is ready: every program that starts goes through all open pipes.
    try (BufferedReader said = keeper.inputReader(UTF_8);
        InputStream errors = keeper.getErrorStream()) {
      if (!"ready".equals(said.readLine())) {
        String cause = new String(errors.readAllBytes(), UTF_8).strip();
        keeper.destroyForcibly();
        throw new IOException("cannot mount machine " + layout.directory() + ": " + cause);
      }
    }
    return new MachineMounts(keeper, Leftovers.of(keeper));
  }

  /** The kernel left a mark, and refuses to mount again what it did not write out. */
  private static void clear(SandboxLayout layout) throws IOException {
    if (Files.isExecutable(layout.kernelsWork())) {
      SandboxRemoval.remove(layout.unwritten());
    } else {
      SandboxRemoval.remove(layout.work());
      Files.createDirectories(layout.work());
    }
  }

  boolean there() {
    return keeper.isAlive();
  }

  /**
   * Starts a program among these mounts.
   *
   * @param root the host's path of the machine's {@code /}
   */
  Process start(MachineCommand command, Path root) throws IOException {
    String seen = "/proc/" + keeper.pid() + "/root" + root;
    List<String> words = new ArrayList<>(Namespaces.joining(keeper.pid()));
    words.addAll(List.of("--root=" + seen, "--wd=" + seen + command.workingDirectory(), "--"));
    words.addAll(command.argv());
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().clear();
    builder.environment().putAll(command.variables());
    return new JoinedProcess(command.start(builder), leftovers);
  }

  private static String script() throws IOException {
    try (InputStream script = MachineMounts.class.getResourceAsStream("hold")) {
      if (script == null) {
        throw new IOException("the engine's jar lacks the program 'hold'");
      }
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  /** Lets go of them; programs that run there end. */
  @Override
  public void close() throws IOException {
    try (OutputStream input = keeper.getOutputStream()) {
      input.flush();
    }
  }

  /** Closes, and waits until nothing of it is left. */
  void end() throws IOException {
    close();
    try {
      keeper.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
