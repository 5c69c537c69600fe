package charms.reactive.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The machine: files by absolute name, and commands. A test gives one that lives in a directory.
 */
public interface Host {
  /** Where the file of that absolute name lies: itself on a real machine. */
  Path file(String absolutePath);

  /** Runs a program to its end; never throws for a non-zero status. */
  CommandResult run(List<String> command, Map<String, String> environment);

  /** Runs a program to its end that reads the text from its standard input. */
  default CommandResult run(List<String> command, Map<String, String> environment, String input) {
    throw new IllegalStateException("this host gives programs no input");
  }

  /** Runs a program to its end with the hook's own environment. */
  default CommandResult run(String... command) {
    return run(List.of(command), Map.of());
  }

  /**
   * Gives a file its owner, group and mode.
   *
   * @param mode as in {@code 0640}, octal
   */
  void own(Path file, String owner, String group, int mode);
}
