package charms.cli;

import charms.cli.command.Surroundings;
import java.nio.file.Path;

/** The program {@code charm}. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] arguments) {
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
}
