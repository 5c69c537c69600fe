package charms.reactive.host;

import java.util.List;

/**
 * How a program ended.
 *
 * @param command the program with its arguments
 * @param status its exit status; 127 where it is not installed
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record CommandResult(List<String> command, int status, String output, String errors) {
  public CommandResult {
    command = List.copyOf(command);
  }

  public boolean succeeded() {
    return status == 0;
  }

  /**
   * This result, if the program succeeded.
   *
   * @throws IllegalStateException otherwise, quoting command, status and the last line of its
   *     errors
   */
  public CommandResult orThrow() {
    if (succeeded()) {
      return this;
    }
    String text = errors.strip();
    String last = text.substring(text.lastIndexOf('\n') + 1);
    throw new IllegalStateException(
        "cannot run '" + String.join(" ", command) + "': exit status " + status + ": " + last);
  }
}
