package charms.build.create;

import java.util.Optional;

/**
 * What a template asks.
 *
 * @param key as templates use it, as in {@code service_port}
 * @param kind what an answer is
 * @param prompt as shown to the user
 * @param standard what no answer means
 */
public record Question(String key, Kind kind, String prompt, String standard) {
  /** How templates see the answer. */
  public enum Kind {
    /** The text itself. */
    TEXT,
    /** A whole number. */
    NUMBER,
    /** The text in lower case. */
    LOWER,
    /** Words parted by blanks. */
    WORDS,
    /** Commands parted by commas. */
    COMMANDS
  }

  /** What is wrong with an answer; empty where nothing is. */
  public Optional<String> objection(String answer) {
    return kind == Kind.NUMBER && !answer.strip().matches("[0-9]{1,9}")
        ? Optional.of("'" + answer + "' is no whole number")
        : Optional.empty();
  }
}
