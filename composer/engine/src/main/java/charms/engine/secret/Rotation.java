package charms.engine.secret;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a secret is to be replaced. */
public enum Rotation {
  NEVER,
  HOURLY,
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  YEARLY;

  /** The policy of that name, as in {@code monthly}. */
  public static Optional<Rotation> named(String text) {
    for (Rotation rotation : values()) {
      if (rotation.word().equals(text)) {
        return Optional.of(rotation);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** When it is to be replaced next; null: never. */
  public @Nullable Instant next(Instant now) {
    return switch (this) {
      case NEVER -> null;
      case HOURLY -> now.plus(1, ChronoUnit.HOURS);
      case DAILY -> now.plus(1, ChronoUnit.DAYS);
      case WEEKLY -> now.plus(7, ChronoUnit.DAYS);
      case MONTHLY -> after(now, Period.ofMonths(1));
      case QUARTERLY -> after(now, Period.ofMonths(3));
      case YEARLY -> after(now, Period.ofYears(1));
    };
  }

  private static Instant after(Instant now, Period period) {
    return now.atOffset(ZoneOffset.UTC).plus(period).toInstant();
  }
}
