package charms.testkit.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML texts that hold a map, without constructing objects. */
final class YamlText {
  private YamlText() {}

  /**
   * The map in the text; empty for an empty text.
   *
   * @param where what errors call the text, as in {@code layers/apache/layer.yaml}
   * @throws IllegalStateException if the text is no YAML map
   */
  static Map<String, Object> map(String where, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(50);
    Object value;
    try {
      value = new Yaml(new SafeConstructor(options)).load(text);
    } catch (YAMLException e) {
      throw new IllegalStateException("cannot read " + where + ": " + e.getMessage(), e);
    }
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?>)) {
      throw new IllegalStateException("cannot read " + where + ": it holds no map");
    }
    return child(value);
  }

  /** The value as a map with text keys; empty where it is none. */
  static Map<String, Object> child(@Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, element) -> copy.put(String.valueOf(key), element));
    }
    return copy;
  }
}
