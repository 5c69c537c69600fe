package charms.engine.state;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An option of a charm.
 *
 * @param type string, int, float, boolean or secret
 * @param description as the charm gives it
 * @param defaultText the default as text; null when there is none
 */
public record CharmOption(String type, String description, @Nullable String defaultText) {
  /** The default in the option's type; empty when there is none. */
  public Optional<Object> defaultValue() {
    return Optional.ofNullable(defaultText).flatMap(this::value);
  }

  /**
   * The text in the option's type: String, Long, Double or Boolean; empty when it is not one. A
   * secret is the URI of one, or nothing.
   */
  public Optional<Object> value(String text) {
    try {
      return switch (type) {
        case "int" -> Optional.of(Long.valueOf(text));
        case "float" -> Optional.of(new BigDecimal(text).doubleValue());
        case "boolean" -> truth(text).map(truth -> (Object) truth);
        case "secret" ->
            text.isEmpty() || text.startsWith("secret:") && SecretId.in(text).isPresent()
                ? Optional.of(text)
                : Optional.empty();
        default -> Optional.of(text);
      };
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** What Go's ParseBool takes. */
  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "t", "true" -> Optional.of(true);
      case "0", "f", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
