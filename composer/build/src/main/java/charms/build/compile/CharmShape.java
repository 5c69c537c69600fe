package charms.build.compile;

import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlScalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the merged YAML of a charm declares.
 *
 * @param name of metadata.yaml
 * @param subordinate of metadata.yaml
 * @param endpoints sorted by name
 * @param options sorted by name
 * @param layerOptions layer name to option to value
 */
record CharmShape(
    String name,
    boolean subordinate,
    List<EndpointShape> endpoints,
    List<OptionShape> options,
    Map<String, Object> layerOptions) {
  private static final List<String> ROLES = List.of("requires", "provides", "peers");

  /**
   * One endpoint.
   *
   * @param role as in {@code requires}
   */
  record EndpointShape(String name, String role, String interfaceName, boolean containerScoped) {}

  /**
   * One option.
   *
   * @param type as in {@code int}
   */
  record OptionShape(String name, String type, @Nullable Object defaultValue) {}

  /** Reads metadata.yaml, config.yaml and layer.yaml of a merged charm. */
  static CharmShape read(Path tree) {
    YamlMapping metadata = file(tree, "metadata.yaml");
    return new CharmShape(
        metadata.text("name").orElse(""),
        metadata.get("subordinate").map(YamlNode::toPlain).filter(Boolean.TRUE::equals).isPresent(),
        endpoints(metadata),
        options(file(tree, "config.yaml").mapping("options")),
        file(tree, "layer.yaml").mapping("options").toPlain());
  }

  private static List<EndpointShape> endpoints(YamlMapping metadata) {
    List<EndpointShape> endpoints = new ArrayList<>();
    for (String role : ROLES) {
      YamlMapping section = metadata.mapping(role);
      for (String name : section.keys()) {
        endpoints.add(endpoint(name, role, section.get(name).orElseThrow()));
      }
    }
    endpoints.sort(Comparator.comparing(EndpointShape::name));
    return endpoints;
  }

  private static EndpointShape endpoint(String name, String role, YamlNode node) {
    if (node instanceof YamlScalar scalar && !scalar.isNull()) {
      return new EndpointShape(name, role, scalar.text(), false);
    }
    YamlMapping declared = node.asMapping("'" + name + "'");
    return new EndpointShape(
        name,
        role,
        declared.text("interface").orElse(""),
        declared.text("scope").filter("container"::equals).isPresent());
  }

  private static List<OptionShape> options(YamlMapping section) {
    Map<String, OptionShape> options = new TreeMap<>();
    for (String name : section.keys()) {
      YamlMapping option = section.mapping(name);
      String type = option.text("type").orElse("string").toLowerCase(Locale.ROOT);
      Object value = option.get("default").map(YamlNode::toPlain).orElse(null);
      options.put(name, new OptionShape(name, type, fitted(type, value)));
    }
    return List.copyOf(options.values());
  }

  /** A whole number may stand for a float, and any scalar for a string. */
  private static @Nullable Object fitted(String type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (type.equals("float") && value instanceof Number number) {
      return number.doubleValue();
    }
    return type.equals("string") || type.equals("secret") ? value.toString() : value;
  }

  private static YamlMapping file(Path tree, String name) {
    Path file = tree.resolve(name);
    return Files.exists(file)
        ? YamlReader.read(file, name).asMapping("'" + name + "'")
        : YamlReader.parse("", name).asMapping("'" + name + "'");
  }
}
