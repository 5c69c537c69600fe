package charms.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command finds around itself.
 *
 * @param variables the environment
 * @param distribution the distribution's folder
 * @param input standard input
 * @param output standard output
 * @param errors standard error
 */
public record Surroundings(
    Map<String, String> variables,
    Path distribution,
    InputStream input,
    PrintStream output,
    PrintStream errors) {
  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /** A variable; empty where it is unset or the empty text. */
  public Optional<String> variable(String name) {
    String value = variables.getOrDefault(name, "");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** Whether the input is that of this process, which may be a terminal. */
  public boolean ownInput() {
    return input == System.in;
  }

  /** The user's home directory. */
  public Path home() {
    return Path.of(variable("HOME").orElse("/root"));
  }
}
