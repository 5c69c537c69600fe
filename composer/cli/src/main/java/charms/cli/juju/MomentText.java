package charms.cli.juju;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A moment as Juju's tables show it: {@code 02 Jan 2026 03:04:05Z}, with the zone's offset. */
final class MomentText {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("dd MMM yyyy HH:mm:ssXXX", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private MomentText() {}

  /**
   * The moment, to the second.
   *
   * @param utc as in {@code 2026-01-02T03:04:05Z}
   */
  static String of(Instant moment, boolean utc) {
    return utc ? moment.truncatedTo(ChronoUnit.SECONDS).toString() : LOCAL.format(moment);
  }
}
