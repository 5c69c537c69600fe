package charms.reactive.internal;

/**
 * What a command of {@code charms.reactive} answers.
 *
 * @param status its exit status: 0 for done or true, 1 for false or failed, 2 for a wrong call
 * @param output for standard output, as it is to be printed
 * @param errors for standard error
 */
public record CommandAnswer(int status, String output, String errors) {
  static CommandAnswer done() {
    return new CommandAnswer(0, "", "");
  }

  static CommandAnswer printed(String output) {
    return new CommandAnswer(0, output, "");
  }

  static CommandAnswer of(boolean condition) {
    return new CommandAnswer(condition ? 0 : 1, "", "");
  }

  static CommandAnswer failed(String message) {
    return new CommandAnswer(1, "", "error: " + message + "\n");
  }

  static CommandAnswer wrong(String message, String fix) {
    return new CommandAnswer(2, "", "error: " + message + "\n  fix: " + fix + "\n");
  }
}
