package charms.build.tactic;

import charms.build.stack.StackedLayer;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What layers define as options, and what layers above set (charm-build.md section 4):
 *
 * <pre>
 * layer apache   defines: {port: {type: integer, default: 80}}
 * layer above    options: {apache: {port: 8080}}
 * </pre>
 */
final class LayerOptions {
  private final List<StackedLayer> stack;
  private final Map<String, YamlMapping> defines = new LinkedHashMap<>();

  LayerOptions(List<StackedLayer> stack) {
    this.stack = stack;
    for (StackedLayer layer : stack) {
      if (layer.hasYaml()) {
        defines.put(layer.name(), layer.yaml().document().mapping("defines"));
      }
    }
  }

  /** Says which options are set for no layer, or to what they cannot be. */
  void check(DiagnosticLog log) {
    for (StackedLayer layer : stack) {
      YamlMapping options = layer.yaml().document().mapping("options");
      TreeSet<String> unknown = new TreeSet<>(options.keys());
      unknown.removeAll(defines.keySet());
      if (!unknown.isEmpty()) {
        log.add(
            Diagnostic.error(
                options.keyPosition(unknown.first()),
                "Options set for undefined layer"
                    + (unknown.size() > 1 ? "s: " : ": ")
                    + String.join(", ", unknown)));
      }
      for (String target : options.keys()) {
        if (defines.containsKey(target)) {
          check(target, options.mapping(target), log);
        }
      }
    }
  }

  private void check(String layer, YamlMapping options, DiagnosticLog log) {
    YamlMapping known = defines.get(layer);
    for (String option : options.keys()) {
      YamlNode value = options.get(option).orElseThrow();
      if (known != null && known.get(option).isPresent()) {
        OptionSchema.of(known.mapping(option))
            .problem(value)
            .ifPresent(
                problem ->
                    log.add(
                        Diagnostic.error(
                            value.position(),
                            "Invalid value for option " + layer + "." + option + ": " + problem)));
      }
    }
  }

  /** What is set, then defaults of what is not; layers that define nothing have an empty map. */
  Map<String, @Nullable Object> withDefaults(@Nullable Object set) {
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    if (set instanceof Map<?, ?> map) {
      map.forEach((layer, values) -> options.put(String.valueOf(layer), values));
    }
    defines.forEach(
        (layer, known) -> {
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          if (options.get(layer) instanceof Map<?, ?> map) {
            map.forEach((option, value) -> values.put(String.valueOf(option), value));
          }
          insertDefaults(known, values);
          options.put(layer, values);
        });
    return options;
  }

  /** Into what is there, and into maps within it that have properties of their own. */
  private static void insertDefaults(YamlMapping known, Map<String, @Nullable Object> values) {
    for (String option : known.keys()) {
      YamlMapping schema = known.mapping(option);
      schema.get("default").ifPresent(value -> values.putIfAbsent(option, value.toPlain()));
      if (values.get(option) instanceof Map<?, ?> inner) {
        Map<String, @Nullable Object> filled = new LinkedHashMap<>();
        inner.forEach((key, value) -> filled.put(String.valueOf(key), value));
        insertDefaults(schema.mapping("properties"), filled);
        values.put(option, filled);
      }
    }
  }
}
