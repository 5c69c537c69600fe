package charms.cli.juju;

import charms.cli.command.UsageException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as Go writes them: {@code 10m}, {@code 1h30m}, {@code 5s}, {@code 500ms}. */
final class GoDuration {
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})(ms|h|m|s)");

  private GoDuration() {}

  /**
   * Reads one.
   *
   * @throws UsageException for anything else
   */
  static Duration parse(String text) {
    Duration sum = Duration.ZERO;
    Matcher parts = PART.matcher(text);
    int at = 0;
    while (at < text.length() && parts.find(at) && parts.start() == at) {
      long count = Long.parseLong(parts.group(1));
      sum =
          sum.plus(
              switch (parts.group(2)) {
                case "h" -> Duration.ofHours(count);
                case "m" -> Duration.ofMinutes(count);
                case "s" -> Duration.ofSeconds(count);
                default -> Duration.ofMillis(count);
              });
      at = parts.end();
    }
    if (at == 0 || at < text.length()) {
      throw new UsageException("expected a length of time as in 10m or 5s, got '" + text + "'");
    }
    return sum;
  }
}
