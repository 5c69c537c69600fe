package charms.engine.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A machine's file systems, mounted in a namespace that a sleeping process keeps. Programs join it:
 * to mount anew for each of them would take ten times as long. The process ends when this does, or
 * when the engine is killed.
 */
final class MachineMounts implements AutoCloseable {
  private final Process keeper;

  private MachineMounts(Process keeper) {
    this.keeper = keeper;
  }

  /**
   * Mounts.
   *
   * @throws IOException with what the kernel refused
   */
  static MachineMounts of(SandboxLayout layout) throws IOException {
    // The kernel left a mark there, and refuses to mount again what it did not write out.
    SandboxRemoval.remove(layout.work());
    Files.createDirectories(layout.work());
    List<String> words = new ArrayList<>(Namespaces.mounting());
    words.addAll(List.of("sh", "-c", script(), "hold"));
    words.add(layout.directory().toString());
    words.add(layout.lower());
    words.add(Namespaces.overlayOptions());
    words.add(javaHome());
    Process keeper = new ProcessBuilder(words).start();
    BufferedReader said = keeper.inputReader(UTF_8);
    if (!"ready".equals(said.readLine())) {
      String cause = new String(keeper.getErrorStream().readAllBytes(), UTF_8).strip();
      keeper.destroyForcibly();
      throw new IOException("cannot mount machine " + layout.directory() + ": " + cause);
    }
    return new MachineMounts(keeper);
  }

  boolean there() {
    return keeper.isAlive();
  }

  /** The words before a program that is to run among these mounts. */
  List<String> entering() {
    return Namespaces.entering(keeper.pid());
  }

  /** The JVM of the engine serves the machine's charms too. */
  private static String javaHome() {
    String home = System.getProperty("java.home");
    return home.startsWith("/usr/") ? "-" : home;
  }

  private static String script() throws IOException {
    try (InputStream script = MachineMounts.class.getResourceAsStream("hold")) {
      if (script == null) {
        throw new IOException("the engine's jar lacks the program 'hold'");
      }
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  /** Lets go of them; programs that run there keep what they need until they end. */
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
