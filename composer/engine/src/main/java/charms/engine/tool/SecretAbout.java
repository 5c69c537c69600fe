package charms.engine.tool;

import charms.engine.secret.Rotation;
import charms.engine.state.Secret;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The flags that say something of a secret: label, description, expire, rotate. */
final class SecretAbout {
  /** The flags of secret-add and secret-set. */
  static final ToolFlags FLAGS =
      ToolFlags.NONE
          .value("label")
          .value("description")
          .value("expire")
          .value("rotate")
          .value("owner")
          .value("file");

  private static final Pattern DURATION = Pattern.compile("(?:[0-9]{1,9}(?:h|m|s))+");
  private static final Pattern PART = Pattern.compile("([0-9]{1,9})([hms])");

  private SecretAbout() {}

  /** What was said before with what the flags say now. */
  static Secret.About read(ToolArguments arguments, Secret.About before, Instant now) {
    Optional<Rotation> rotate = arguments.value("rotate").map(SecretAbout::rotation);
    Optional<Instant> expires = arguments.value("expire").map(text -> moment(text, now));
    @Nullable Instant rotates = rotate.isPresent() ? rotate.get().next(now) : before.rotates();
    return new Secret.About(
        arguments.value("label").orElse(before.label()),
        arguments.value("description").orElse(before.description()),
        rotate.map(Rotation::word).orElse(before.rotate()),
        rotates,
        expires.orElse(before.expires()),
        before.autoPrune());
  }

  private static Rotation rotation(String text) {
    return Rotation.named(text)
        .orElseThrow(() -> ToolFailure.usage("rotate policy \"" + text + "\" not valid"));
  }

  private static Instant moment(String text, Instant now) {
    if (DURATION.matcher(text).matches()) {
      return now.plus(duration(text));
    }
    try {
      boolean zoned = text.matches(".*T.*(Z|[-+][0-9:]+)");
      Instant moment =
          zoned
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      if (moment.isAfter(now)) {
        return moment;
      }
      throw ToolFailure.usage("expire time \"" + text + "\" must be in the future");
    } catch (DateTimeException neither) {
      throw ToolFailure.usage("expire time or duration \"" + text + "\" not valid");
    }
  }

  private static Duration duration(String text) {
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      long count = Long.parseLong(part.group(1));
      sum =
          sum.plus(
              switch (part.group(2)) {
                case "h" -> Duration.ofHours(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofSeconds(count);
              });
    }
    return sum;
  }
}
