package charms.build.proof;

/**
 * Something proof found.
 *
 * @param severity how bad it is
 * @param message in charm-tools' words
 */
public record Finding(Severity severity, String message) {
  /** How bad a finding is. */
  public enum Severity {
    INFO("I"),
    WARNING("W"),
    ERROR("E");

    private final String letter;

    Severity(String letter) {
      this.letter = letter;
    }
  }

  /** As in {@code W: no copyright file}. */
  public String line() {
    return severity.letter + ": " + message;
  }
}
