package charms.interfaces.mysqlrouter;

import charms.reactive.json.Json;
import charms.reactive.json.JsonException;
import java.util.Optional;

/**
 * What the cluster writes as JSON, as text:
 *
 * <pre>
 * "10.5.100.31"  10.5.100.31
 * 3600           3600
 * null           none
 * </pre>
 */
final class JsonText {
  private JsonText() {}

  /** Only quoted text is decoded, so that an old cluster's bare {@code 007} stays as it is. */
  static Optional<String> decode(String wire) {
    if (wire.equals("null")) {
      return Optional.empty();
    }
    if (!wire.startsWith("\"")) {
      return Optional.of(wire);
    }
    try {
      return Optional.ofNullable(Json.parse(wire))
          .map(Object::toString)
          .filter(text -> !text.isEmpty());
    } catch (JsonException plain) {
      return Optional.of(wire);
    }
  }
}
