package charms.reactive.internal;

/** The parts of names like {@code congress/10} and {@code shared-db:10}, so that 2 precedes 10. */
final class UnitNumber {
  private UnitNumber() {}

  /** The number behind the slash or colon; -1 where there is none. */
  static int of(String name) {
    String digits = name.substring(separator(name) + 1);
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /** What stands before the slash or colon. */
  static String application(String name) {
    int separator = separator(name);
    return separator < 0 ? name : name.substring(0, separator);
  }

  private static int separator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'));
  }
}
