package charms.build.graph;

import charms.build.graph.LayerGraph.Edge;
import charms.build.graph.LayerGraph.Node;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph as text for other programs. */
public final class GraphText {
  private GraphText() {}

  /** For Graphviz: {@code digraph charm { "app" -> "layer:basic"; }}. */
  public static String dot(LayerGraph graph) {
    StringBuilder text = new StringBuilder("digraph charm {\n  node [shape=box];\n");
    for (Node node : graph.nodes()) {
      String style = LayerGraph.isInterface(node.name()) ? " [style=rounded]" : "";
      text.append("  ").append(quoted(node.name())).append(style).append(";\n");
    }
    for (Edge edge : graph.edges()) {
      text.append("  ").append(quoted(edge.from())).append(" -> ").append(quoted(edge.to()));
      text.append(";\n");
    }
    return text.append("}\n").toString();
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /**
   * As JSON:
   *
   * <pre>
   * {"layers": [{"name": "layer:basic", "revision": "", "files": 12}],
   *  "includes": [{"from": "app", "to": "layer:basic"}]}
   * </pre>
   */
  public static String json(LayerGraph graph) {
    List<Map<String, Object>> layers = graph.nodes().stream().map(GraphText::values).toList();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("layers", layers);
    values.put("includes", graph.edges().stream().map(GraphText::values).toList());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(values)
        + "\n";
  }

  private static Map<String, Object> values(Node node) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", node.name());
    values.put("revision", node.revision());
    values.put("files", node.files());
    return values;
  }

  private static Map<String, Object> values(Edge edge) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("from", edge.from());
    values.put("to", edge.to());
    return values;
  }
}
