package charms.engine.log;

import java.util.Locale;
import java.util.Optional;

/** The weight of a log line, lightest first. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARNING,
  ERROR,
  CRITICAL;

  /** The level of this name in any case ({@code WARN} is {@code WARNING}); empty when none is. */
  public static Optional<LogLevel> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    for (LogLevel level : values()) {
      if (level.name().equals(wanted) || (level == WARNING && wanted.equals("WARN"))) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
