package charms.cli.juju;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long ago something was, as Juju says it: {@code just now}, {@code 5 minutes ago}, a date. */
final class Age {
  private Age() {}

  static String text(Instant moment, Instant now) {
    Duration age = Duration.between(moment, now);
    if (age.toHours() >= 24) {
      return LocalDate.ofInstant(moment, ZoneId.systemDefault()).toString();
    }
    if (age.toHours() >= 1) {
      return ago(age.toHours(), "hour");
    }
    if (age.toMinutes() >= 1) {
      return ago(age.toMinutes(), "minute");
    }
    return age.toSeconds() >= 2 ? ago(age.toSeconds(), "second") : "just now";
  }

  private static String ago(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s") + " ago";
  }
}
