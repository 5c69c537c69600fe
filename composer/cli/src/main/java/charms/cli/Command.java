package charms.cli;

import charms.cli.command.CommandGroup;
import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.state.ModelException;
import charms.model.diag.CharmException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one subcommand: reads its arguments, and turns what it throws into words and a status. */
final class Command {
  private static final String DESCRIPTION = "--description";
  private static final int WRONG_CHARM = 1;
  private static final int WRONG_USAGE = 2;
  private static final int FAULT = 3;

  private final Surroundings surroundings;
  private final String name;

  /**
   * @param name as the user types it, as in {@code charm build}
   */
  Command(Surroundings surroundings, String name) {
    this.surroundings = surroundings;
    this.name = name;
  }

  int run(Callable<Integer> command, List<String> arguments) {
    CommandLine line = new CommandLine(command);
    line.setCommandName(name);
    if (command instanceof CommandGroup group) {
      group.members().forEach(line::addSubcommand);
    }
    if (arguments.contains(DESCRIPTION)) {
      surroundings.output().println(line.getCommandSpec().usageMessage().description()[0]);
      return 0;
    }
    // Picocli's own search for abbreviations fails on an empty word.
    line.setAbbreviatedOptionsAllowed(!arguments.contains(""));
    line.setOut(new PrintWriter(surroundings.output(), true));
    line.setErr(new PrintWriter(surroundings.errors(), true));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((wrong, words) -> usage(wrong));
    line.setExecutionExceptionHandler((thrown, parsed, result) -> failure(thrown));
    return line.execute(arguments.toArray(String[]::new));
  }

  private int usage(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage()).replaceAll("\\s*\\n\\s*", " ");
    surroundings.errors().println("error: " + message);
    surroundings.errors().println("  fix: " + name + " --help");
    return WRONG_USAGE;
  }

  private int failure(Exception thrown) {
    if (thrown instanceof CharmException wrong) {
      surroundings.errors().println(wrong.getMessage());
      return WRONG_CHARM;
    }
    if (thrown instanceof ModelException refused) {
      surroundings.errors().println("ERROR " + refused.getMessage());
      return WRONG_CHARM;
    }
    if (thrown instanceof UsageException wrong) {
      surroundings.errors().println("error: " + wrong.getMessage());
      surroundings.errors().println("  fix: " + name + " --help");
      return WRONG_USAGE;
    }
    surroundings.errors().println("error: a fault of charm itself; please report it with this:");
    thrown.printStackTrace(surroundings.errors());
    return FAULT;
  }
}
