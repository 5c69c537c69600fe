package charms.interfaces.tlscertificates;

import charms.reactive.RemoteBag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON maps of requests and answers: {@code {cn: {"sans": [...]}}}, {@code {cn: {cert, key}}}. */
final class WireMaps {
  /** Stands for the common name in the answer to a whole application. */
  static final String APPLICATION = "app_data";

  private WireMaps() {}

  /** The map under a key, by common name; empty where there is none. */
  static Map<String, Map<String, Object>> read(RemoteBag bag, String key) {
    Map<String, Map<String, Object>> entries = new TreeMap<>();
    if (bag.json(key) instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Map<String, Object> values = new TreeMap<>();
        if (entry.getValue() instanceof Map<?, ?> fields) {
          fields.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        entries.put(String.valueOf(entry.getKey()), values);
      }
    }
    return entries;
  }

  static List<String> texts(@Nullable Object list) {
    List<String> texts = new ArrayList<>();
    if (list instanceof List<?> given) {
      given.forEach(one -> texts.add(String.valueOf(one)));
    }
    return texts;
  }

  static String text(Map<String, Object> fields, String key) {
    Object value = fields.get(key);
    return value == null ? "" : value.toString();
  }
}
