package charms.testkit.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The YAML files of a stack, merged base first. */
final class MergedYaml {
  private final LayerStack stack;

  MergedYaml(LayerStack stack) {
    this.stack = stack;
  }

  Map<String, Object> metadata() {
    Map<String, Object> merged = merged("metadata.yaml");
    deletes("metadata").forEach(path -> DeepMerge.delete(merged, path));
    return merged;
  }

  /** The options of config.yaml: name to declaration. */
  Map<String, Object> options() {
    Map<String, Object> options = YamlText.child(merged("config.yaml").get("options"));
    deletes("config").forEach(path -> DeepMerge.delete(options, path));
    return options;
  }

  Map<String, Object> actions() {
    Map<String, Object> merged = merged("actions.yaml");
    deletes("actions").forEach(path -> DeepMerge.delete(merged, path));
    return merged;
  }

  /** The options of layer.yaml with the defaults that layers define: layer to option to value. */
  Map<String, Map<String, Object>> layerOptions() {
    Map<String, Map<String, Object>> options = new LinkedHashMap<>();
    for (Layer layer : stack.layers()) {
      Map<String, Object> defaults = new LinkedHashMap<>();
      YamlText.child(layer.yaml().get("defines"))
          .forEach(
              (name, schema) -> {
                Object value = YamlText.child(schema).get("default");
                if (value != null) {
                  defaults.put(name, value);
                }
              });
      options.put(layer.name(), defaults);
    }
    YamlText.child(merged("layer.yaml").get("options"))
        .forEach(
            (layer, values) -> {
              Map<String, Object> all = options.getOrDefault(layer, new LinkedHashMap<>());
              all.putAll(YamlText.child(values));
              options.put(layer, all);
            });
    return options;
  }

  private Map<String, Object> merged(String file) {
    Map<String, Object> merged = new LinkedHashMap<>();
    for (Layer layer : stack.layers()) {
      merged = DeepMerge.merge(merged, layer.files().yaml(file));
    }
    return merged;
  }

  /** The list of the highest layer that has the section; lower ones do not count. */
  private List<String> deletes(String section) {
    List<String> paths = List.of();
    for (Layer layer : stack.layers()) {
      if (layer.yaml().containsKey(section)) {
        paths =
            YamlText.child(layer.yaml().get(section)).get("deletes") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
      }
    }
    return paths;
  }
}
