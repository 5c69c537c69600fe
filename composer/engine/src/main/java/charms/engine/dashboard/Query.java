package charms.engine.dashboard;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What follows the question mark of an address, as in {@code after=7&unit=congress/0}.
 *
 * @param values by name; of one given twice the last
 */
record Query(Map<String, String> values) {
  Query {
    values = Map.copyOf(values);
  }

  static Query of(URI address) {
    Map<String, String> values = new HashMap<>();
    String raw = address.getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Query(values);
  }

  /** A number; 0 where none is given. */
  long number(String name) {
    String value = values.getOrDefault(name, "");
    return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : 0;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException wrong) {
      return text;
    }
  }
}
