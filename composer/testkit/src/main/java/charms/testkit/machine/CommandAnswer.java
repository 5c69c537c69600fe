package charms.testkit.machine;

import java.util.List;

/**
 * How a program answers when its command starts with these words.
 *
 * @param words as in {@code [congress-db-manage, upgrade]}
 * @param status exit status
 * @param output standard output
 * @param errors standard error
 */
public record CommandAnswer(List<String> words, int status, String output, String errors) {
  public CommandAnswer {
    words = List.copyOf(words);
  }

  /** Succeeds and prints the text. */
  public static CommandAnswer printing(String output, String... words) {
    return new CommandAnswer(List.of(words), 0, output, "");
  }

  /** Fails with the status and the error text. */
  public static CommandAnswer failing(int status, String errors, String... words) {
    return new CommandAnswer(List.of(words), status, "", errors);
  }

  boolean answers(List<String> command) {
    return command.size() >= words.size() && command.subList(0, words.size()).equals(words);
  }
}
