package charms.build.graph;

import charms.build.graph.LayerGraph.Edge;
import charms.build.graph.LayerGraph.Node;
import java.util.HashMap;
import java.util.Map;

/** A graph as an SVG picture: the charm layer above, what it includes in rows below. */
public final class GraphPicture {
  private static final int WIDTH = 190;
  private static final int HEIGHT = 44;
  private static final int GAP = 24;
  private static final int BETWEEN_ROWS = 48;

  private final LayerGraph graph;
  private final Map<String, Spot> spots = new HashMap<>();
  private final Map<Integer, Integer> inRow = new HashMap<>();

  private record Spot(int x, int y) {}

  private GraphPicture(LayerGraph graph) {
    this.graph = graph;
    for (Node node : graph.nodes()) {
      int column = inRow.merge(node.row(), 1, Integer::sum) - 1;
      spots.put(
          node.name(),
          new Spot(GAP + column * (WIDTH + GAP), GAP + node.row() * (HEIGHT + BETWEEN_ROWS)));
    }
  }

  /** The picture, which needs nothing beside it. */
  public static String svg(LayerGraph graph) {
    return new GraphPicture(graph).svg();
  }

  private String svg() {
    int columns = inRow.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int rows = inRow.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    StringBuilder text = new StringBuilder();
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(GAP + columns * (WIDTH + GAP))
        .append("\" height=\"")
        .append(2 * GAP + rows * (HEIGHT + BETWEEN_ROWS) - BETWEEN_ROWS)
        .append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
    text.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    graph.edges().forEach(edge -> line(edge, text));
    graph.nodes().forEach(node -> box(node, text));
    return text.append("</svg>\n").toString();
  }

  private void line(Edge edge, StringBuilder text) {
    Spot from = spots.get(edge.from());
    Spot to = spots.get(edge.to());
    text.append("<line x1=\"").append(from.x() + WIDTH / 2);
    text.append("\" y1=\"").append(from.y() + HEIGHT);
    text.append("\" x2=\"").append(to.x() + WIDTH / 2);
    text.append("\" y2=\"").append(to.y()).append("\" stroke=\"#888\"/>\n");
  }

  private void box(Node node, StringBuilder text) {
    Spot spot = spots.get(node.name());
    boolean isInterface = LayerGraph.isInterface(node.name());
    text.append("<rect x=\"").append(spot.x()).append("\" y=\"").append(spot.y());
    text.append("\" width=\"").append(WIDTH).append("\" height=\"").append(HEIGHT);
    text.append(isInterface ? "\" rx=\"16\" fill=\"#eef4ea\"" : "\" rx=\"3\" fill=\"#e8eff6\"");
    text.append(" stroke=\"#4a6a8a\"/>\n");
    words(node.name(), spot, 18, text);
    if (!isInterface) {
      words(node.files() + (node.files() == 1 ? " file" : " files"), spot, 34, text);
    }
  }

  private static void words(String words, Spot spot, int below, StringBuilder text) {
    text.append("<text x=\"").append(spot.x() + WIDTH / 2).append("\" y=\"");
    text.append(spot.y() + below).append("\" text-anchor=\"middle\">");
    text.append(words.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
  }
}
