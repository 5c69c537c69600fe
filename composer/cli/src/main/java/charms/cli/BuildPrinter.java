package charms.cli;

import charms.build.BuildListener;
import charms.build.BuildReport;
import charms.build.memory.RememberedBuild;
import charms.cli.command.UsageException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints lines of the level asked for and above, as charm-tools does, on standard output, and keeps
 * what it would have printed had nothing changed.
 */
final class BuildPrinter implements BuildListener {
  /** How loud a line is. */
  enum Level {
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    CRITICAL;

    /**
     * As a user spells it.
     *
     * @throws UsageException when there is none of the name
     */
    static Level of(String name) {
      for (Level level : values()) {
        if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
          return level;
        }
      }
      String known = Arrays.stream(values()).map(Level::name).collect(Collectors.joining(", "));
      throw new UsageException("no log level '" + name + "', expected one of " + known);
    }
  }

  private final PrintStream output;
  private final Level level;
  private final boolean reports;
  private final StringBuilder unchanged = new StringBuilder();

  BuildPrinter(PrintStream output, Level level, boolean reports) {
    this.output = output;
    this.level = level;
    this.reports = reports;
  }

  @Override
  public void info(String logger, String message) {
    print(Level.INFO, logger + ": " + message);
  }

  @Override
  public void warning(String logger, String message) {
    print(Level.WARNING, logger + ": " + message);
  }

  @Override
  public void report(List<String> lines) {
    if (reports && level.compareTo(Level.INFO) <= 0) {
      lines.forEach(line -> output.println("build: " + line));
      BuildReport.nothing().forEach(line -> unchanged.append("build: ").append(line).append('\n'));
    }
  }

  void print(Level at, String line) {
    if (level.compareTo(at) <= 0) {
      output.println(line);
      unchanged.append(line).append('\n');
    }
  }

  /** The same build, when all is as it is now. */
  RememberedBuild unchanged(int status) {
    return new RememberedBuild(status, unchanged.toString());
  }
}
