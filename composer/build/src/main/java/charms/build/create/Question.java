package charms.build.create;

/**
 * What a template asks.
 *
 * @param key as templates use it, as in {@code service_port}
 * @param kind what an answer is
 * @param prompt as shown to the user
 * @param defaultAnswer what no answer means
 */
public record Question(String key, Kind kind, String prompt, String defaultAnswer) {
  /** How templates see the answer. */
  public enum Kind {
    /** The text itself. */
    TEXT,
    /** The text in lower case. */
    LOWER,
    /** Words parted by blanks. */
    WORDS,
    /** Commands parted by commas. */
    COMMANDS
  }
}
