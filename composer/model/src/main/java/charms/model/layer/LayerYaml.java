package charms.model.layer;

import charms.model.diag.SourcePosition;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import charms.model.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer.yaml or interface.yaml:
 *
 * <pre>
 * runtime: java
 * includes: [layer:basic, interface:keystone]
 * options:
 *   basic: {packages: [keystone]}
 * defines:
 *   port: {type: integer, default: 80}
 * ignore: [tests]
 * </pre>
 *
 * <p>Source: charm-build.md sections 2 to 4.
 *
 * @param name as the file says; empty when it does not
 * @param runtime {@code java} for a Java layer; empty otherwise
 * @param includes in the file's order
 * @param ignore patterns for entries of the layer below
 * @param exclude patterns for the layer's own entries
 * @param document the whole file
 */
public record LayerYaml(
    Optional<String> name,
    Optional<String> runtime,
    List<Include> includes,
    List<String> ignore,
    List<String> exclude,
    YamlMapping document) {
  public LayerYaml {
    includes = List.copyOf(includes);
    ignore = List.copyOf(ignore);
    exclude = List.copyOf(exclude);
  }

  /**
   * An entry of {@code includes}.
   *
   * @param text as in {@code layer:basic}
   * @param position where it stands
   */
  public record Include(String text, SourcePosition position) {}

  /**
   * Reads a file's map.
   *
   * @throws charms.model.diag.CharmException when a value is of the wrong kind
   */
  public static LayerYaml of(YamlMapping document) {
    return new LayerYaml(
        document.text("name"),
        document.text("runtime"),
        includes(document),
        patterns(document, "ignore"),
        patterns(document, "exclude"),
        document);
  }

  /** True when the layer's code is Java. */
  public boolean isJava() {
    return runtime.filter("java"::equals).isPresent();
  }

  private static List<Include> includes(YamlMapping document) {
    List<Include> includes = new ArrayList<>();
    for (YamlNode item : listOrOne(document, "includes")) {
      includes.add(new Include(item.asText("an include"), item.position()));
    }
    return includes;
  }

  /** A map, as {@code ignore} is in a composed charm's layer.yaml, has no patterns for a build. */
  private static List<String> patterns(YamlMapping document, String key) {
    List<String> patterns = new ArrayList<>();
    if (document.get(key).filter(node -> node instanceof YamlMapping).isEmpty()) {
      listOrOne(document, key).forEach(item -> patterns.add(item.asText("a pattern")));
    }
    return patterns;
  }

  private static List<YamlNode> listOrOne(YamlMapping document, String key) {
    Optional<YamlNode> value = document.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlScalar scalar && !scalar.isNull()) {
      return List.of(scalar);
    }
    YamlSequence list = value.get().asSequence("'" + key + "'");
    return list.items();
  }
}
