package charms.build.compile;

import charms.build.compile.CharmShape.EndpointShape;
import charms.build.compile.CharmShape.OptionShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes {@code charms.generated.ThisCharm}, so that a starting hook reads no YAML and scans no
 * class path:
 *
 * <pre>{@code
 * public final class ThisCharm implements CharmDefinition {
 *   public static void main(String[] arguments) {
 *     CharmMain.run(new ThisCharm(), arguments);
 *   }
 *   public String name() {
 *     return "congress";
 *   }
 *   ...
 * }
 * }</pre>
 *
 * @param shape what the charm declares
 * @param layers names, base first
 * @param tables class names of the handler tables, in their order
 * @param interfaces the endpoints' classes
 */
record CharmClassSource(
    CharmShape shape, List<String> layers, List<String> tables, InterfaceClasses interfaces) {
  static final String CLASS_NAME = "charms.generated.ThisCharm";

  private static final String TOP =
      """
      package charms.generated;

      import charms.reactive.CharmDefinition;
      import charms.reactive.Endpoint;
      import charms.reactive.EndpointContext;
      import charms.reactive.EndpointDeclaration;
      import charms.reactive.LayerOptions;
      import charms.reactive.OptionDeclaration;
      import charms.reactive.main.CharmMain;
      import charms.reactive.HandlerTable;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;

      /** The charm as composed. Generated. */
      public final class ThisCharm implements CharmDefinition {
        public static void main(String[] arguments) {
          CharmMain.run(new ThisCharm(), arguments);
        }
      """;

  String text() {
    StringBuilder text = new StringBuilder(TOP);
    method(text, "String name()", JavaText.quoted(shape.name()));
    method(text, "boolean isSubordinate()", String.valueOf(shape.subordinate()));
    method(text, "List<String> layers()", JavaText.texts(layers));
    method(text, "List<EndpointDeclaration> endpoints()", list(endpointTexts()));
    implementation(text);
    method(text, "List<OptionDeclaration> options()", list(optionTexts()));
    method(text, "List<HandlerTable> handlerTables()", list(tableTexts()));
    method(text, "LayerOptions layerOptions()", "new LayerOptions(" + layerOptions() + ")");
    return text.append("}\n").toString();
  }

  private static void method(StringBuilder text, String signature, String value) {
    text.append("\n  @Override\n  public ").append(signature).append(" {\n");
    text.append("    return ").append(value).append(";\n  }\n");
  }

  private void implementation(StringBuilder text) {
    text.append("\n  @Override\n  public Optional<Endpoint> implementation(\n");
    text.append("      EndpointDeclaration declaration, EndpointContext context) {\n");
    text.append("    switch (declaration.name()) {\n");
    for (EndpointShape endpoint : shape.endpoints()) {
      Optional<String> type = interfaces.of(endpoint);
      if (type.isPresent()) {
        text.append("      case ").append(JavaText.quoted(endpoint.name())).append(":\n");
        text.append("        return Optional.of(new ").append(type.get()).append("(context));\n");
      }
    }
    text.append("      default:\n        return Optional.empty();\n    }\n  }\n");
  }

  private List<String> endpointTexts() {
    List<String> texts = new ArrayList<>();
    for (EndpointShape endpoint : shape.endpoints()) {
      texts.add(
          "new EndpointDeclaration("
              + JavaText.quoted(endpoint.name())
              + ", EndpointDeclaration.Role."
              + endpoint.role().toUpperCase(Locale.ROOT)
              + ", "
              + JavaText.quoted(endpoint.interfaceName())
              + ", "
              + endpoint.containerScoped()
              + ")");
    }
    return texts;
  }

  private List<String> optionTexts() {
    List<String> texts = new ArrayList<>();
    for (OptionShape option : shape.options()) {
      texts.add(
          "new OptionDeclaration("
              + JavaText.quoted(option.name())
              + ", OptionDeclaration.Type."
              + option.type().toUpperCase(Locale.ROOT)
              + ", "
              + JavaText.of(option.defaultValue())
              + ")");
    }
    return texts;
  }

  private List<String> tableTexts() {
    List<String> texts = new ArrayList<>();
    tables.forEach(table -> texts.add("new " + table + "()"));
    return texts;
  }

  private String layerOptions() {
    List<String> entries = new ArrayList<>();
    shape
        .layerOptions()
        .forEach(
            (layer, options) ->
                entries.add(
                    "Map.entry(" + JavaText.quoted(layer) + ", " + JavaText.of(options) + ")"));
    return "Map.<String, Map<String, Object>>ofEntries(" + String.join(", ", entries) + ")";
  }

  private static String list(List<String> items) {
    return items.isEmpty()
        ? "List.of()"
        : "List.of(\n        " + String.join(",\n        ", items) + ")";
  }
}
