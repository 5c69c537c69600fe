package charms.interfaces.manilaplugin;

import charms.reactive.RemoteBag;
import charms.reactive.json.PythonJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A map on the wire: {@code {"data": {"complete": true}}}. */
final class WrappedData {
  static final String AUTHENTICATION = "_authentication_data";
  static final String CONFIGURATION = "_configuration_data";
  static final String NAME = "_name";

  private WrappedData() {}

  static String write(Map<String, ?> data) {
    return PythonJson.PLAIN.write(Map.of("data", data));
  }

  /**
   * The map without its wrapping; empty where the key is missing.
   *
   * @throws IllegalStateException if it is none; it names key and unit
   */
  static Optional<Map<String, Object>> read(RemoteBag bag, String key) {
    if (bag.get(key).isEmpty()) {
      return Optional.empty();
    }
    Object found = bag.json(key);
    if (!(found instanceof Map<?, ?> wrapped) || !(wrapped.get("data") instanceof Map<?, ?> data)) {
      throw new IllegalStateException(
          "cannot read '" + key + "' in " + bag.owner() + ": expected a map of 'data' to a map");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : data.entrySet()) {
      Object value = entry.getValue();
      if (value != null) {
        values.put(String.valueOf(entry.getKey()), value);
      }
    }
    return Optional.of(values);
  }
}
