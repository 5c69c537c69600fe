package charms.reactive;

import java.util.Map;
import java.util.Optional;

/**
 * The {@code options} section of the composed layer.yaml.
 *
 * @param values layer name to option to value: texts, numbers, booleans, lists, maps
 */
public record LayerOptions(Map<String, Map<String, Object>> values) {
  public LayerOptions {
    values = Map.copyOf(values);
  }

  /** The option's value; empty where the layer or option is not there. */
  public Optional<Object> get(String layer, String option) {
    return Optional.ofNullable(values.getOrDefault(layer, Map.of()).get(option));
  }
}
