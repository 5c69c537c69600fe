package charms.build.graph;

import charms.build.fetch.LayerRef;
import charms.build.plan.LayerFile;
import charms.build.plan.LayerFile.Fate;
import charms.build.plan.LayerFiles;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.layer.LayerYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of a charm and their includes.
 *
 * @param nodes in build order, the charm layer last, then interfaces
 * @param edges an include each
 */
public record LayerGraph(List<Node> nodes, List<Edge> edges) {
  public LayerGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A layer.
   *
   * @param name as included, as in {@code layer:basic}
   * @param revision the commit; the empty text where there is none
   * @param files how many of its files are in the charm, whole or merged; 0 for an interface
   * @param row 0 for the charm layer, else one more than the lowest that includes it
   */
  public record Node(String name, String revision, int files, int row) {}

  /**
   * One layer includes another.
   *
   * @param from the layer that includes
   * @param to the layer included
   */
  public record Edge(String from, String to) {}

  /** The graph of a stack. */
  public static LayerGraph of(LayerStack stack) {
    List<Edge> edges = new ArrayList<>();
    List<StackedLayer> layers = stack.all();
    for (StackedLayer layer : layers) {
      for (LayerYaml.Include include : layer.yaml().includes()) {
        String to = LayerRef.parse(include.text(), include.position()).include();
        if (layers.stream().anyMatch(one -> one.source().include().equals(to))) {
          edges.add(new Edge(layer.source().include(), to));
        }
      }
    }
    Map<String, Integer> rows = rows(layers, edges);
    Map<String, Integer> counts = counts(stack);
    List<Node> nodes = new ArrayList<>();
    for (StackedLayer layer : layers) {
      String name = layer.source().include();
      nodes.add(
          new Node(
              name,
              layer.source().revision(),
              counts.getOrDefault(name, 0),
              rows.getOrDefault(name, 0)));
    }
    return new LayerGraph(nodes, edges);
  }

  /** Layers come after what they include, so one pass from the top reaches everything in order. */
  private static Map<String, Integer> rows(List<StackedLayer> layers, List<Edge> edges) {
    Map<String, Integer> rows = new HashMap<>();
    List<String> topFirst = new ArrayList<>();
    layers.forEach(layer -> topFirst.add(0, layer.source().include()));
    topFirst.sort((one, other) -> Boolean.compare(isInterface(one), isInterface(other)));
    for (String from : topFirst) {
      for (Edge edge : edges) {
        if (edge.from().equals(from)) {
          rows.merge(edge.to(), rows.getOrDefault(from, 0) + 1, Math::max);
        }
      }
    }
    return rows;
  }

  static boolean isInterface(String name) {
    return name.startsWith("interface:");
  }

  private static Map<String, Integer> counts(LayerStack stack) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<LayerFile> all : LayerFiles.of(stack).values()) {
      for (LayerFile file : all) {
        if (file.fate() == Fate.USED && !file.isDirectory()) {
          counts.merge(file.layer().source().include(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
