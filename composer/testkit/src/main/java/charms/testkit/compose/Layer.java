package charms.testkit.compose;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One layer of the stack.
 *
 * @param name as in {@code openstack-api}
 * @param files its YAML, templates and files
 */
record Layer(String name, LayerFiles files) {
  Map<String, Object> yaml() {
    return files.yaml("layer.yaml");
  }

  /** What the layer includes, as in {@code layer:basic}. */
  List<String> includes() {
    Object includes = yaml().get("includes");
    if (includes instanceof String one) {
      return List.of(one);
    }
    return includes instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Last part of the package of the layer's classes: {@code openstackapi}. */
  String packageName() {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
