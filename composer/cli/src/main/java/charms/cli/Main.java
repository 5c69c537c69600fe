package charms.cli;

import charms.cli.command.Surroundings;
import java.nio.file.Path;

/** The program {@code charm}. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] arguments) {
    startProcessesItself();
    Surroundings surroundings =
        new Surroundings(
            System.getenv(),
            Path.of(System.getProperty("charm.home", ".")),
            System.in,
            System.out,
            System.err);
    int status = new Cli(surroundings).run(arguments);
    System.out.flush();
    System.exit(status);
  }

  /** Java's usual way starts a program of its own before each; later versions know no other. */
  private static void startProcessesItself() {
    if (Runtime.version().feature() < 22) {
      System.setProperty("jdk.lang.Process.launchMechanism", "VFORK");
    }
  }
}
