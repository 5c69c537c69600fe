package charms.cli.command;

import picocli.CommandLine.Option;

/** {@code --help}, of every command. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this.")
  private boolean asked;

  /** Whether the user asked for it. */
  public boolean asked() {
    return asked;
  }
}
