package charms.interfaces.nrpeexternalmaster;

import java.util.Optional;

/**
 * A check that nrpe is to announce.
 *
 * @param check its name, as in {@code haproxy}; letters, digits, {@code _}, {@code -} and {@code .}
 * @param command nrpe's command, as in {@code check_haproxy}
 * @param maxCheckAttempts failures in a row before Nagios tells anybody; empty for Nagios to choose
 */
public record NrpeMonitor(String check, String command, Optional<Integer> maxCheckAttempts) {
  /**
   * @throws IllegalArgumentException if name or command has other characters
   */
  public NrpeMonitor {
    if (!isName(check) || !isName(command)) {
      throw new IllegalArgumentException(
          "cannot monitor '" + check + "' by '" + command + "': expected letters, digits, '_-.'");
    }
  }

  /** By the command {@code check_NAME}. */
  public static NrpeMonitor of(String check) {
    return new NrpeMonitor(check, "check_" + check, Optional.empty());
  }

  public NrpeMonitor withMaxCheckAttempts(int attempts) {
    return new NrpeMonitor(check, command, Optional.of(attempts));
  }

  static boolean isName(String text) {
    return text.matches("[A-Za-z0-9_.-]+");
  }
}
