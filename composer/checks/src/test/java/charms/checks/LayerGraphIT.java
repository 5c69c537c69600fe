package charms.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code charm layers --format}: a diamond of layers, and an interface, as a graph. */
final class LayerGraphIT {
  @TempDir Path directory;
  private Charm charm;
  private Map<String, String> variables;

  @BeforeEach
  void write() throws Exception {
    charm = Charm.in(directory);
    Path layers = Files.createDirectories(charm.workDirectory().resolve("layers"));
    Path interfaces = Files.createDirectories(charm.workDirectory().resolve("interfaces"));
    variables =
        Map.of(
            "CHARM_LAYERS_DIR", layers.toString(),
            "CHARM_INTERFACES_DIR", interfaces.toString());
    new CharmSource(layers.resolve("base")).file("layer.yaml", "{}\n").file("one", "1\n");
    new CharmSource(layers.resolve("left"))
        .file("layer.yaml", "includes: ['layer:base', 'interface:http']\n");
    new CharmSource(layers.resolve("right"))
        .file("layer.yaml", "includes: ['layer:base']\n")
        .file("two", "2\n");
    new CharmSource(interfaces.resolve("http")).file("interface.yaml", "name: http\n");
    new CharmSource(charm.workDirectory().resolve("app"))
        .file("layer.yaml", "includes: ['layer:left', 'layer:right']\n")
        .file("metadata.yaml", "name: app\nsummary: s\n");
  }

  @Test
  void dot() throws Exception {
    assertEquals(
        """
        digraph charm {
          node [shape=box];
          "layer:base";
          "layer:left";
          "layer:right";
          "app";
          "interface:http" [style=rounded];
          "layer:left" -> "layer:base";
          "layer:left" -> "interface:http";
          "layer:right" -> "layer:base";
          "app" -> "layer:left";
          "app" -> "layer:right";
        }
        """,
        graph("dot"));
  }

  @Test
  void json() throws Exception {
    String json = graph("json").replaceAll("\\s+", "");
    assertTrue(json.contains("{\"name\":\"layer:right\",\"revision\":\"\",\"files\":2}"), json);
    assertTrue(json.contains("{\"from\":\"app\",\"to\":\"layer:left\"}"), json);
  }

  @Test
  void svgHasABoxForEachAndALineForEachInclude() throws Exception {
    String svg = graph("svg");
    assertEquals(5, svg.split("<text [^>]*>(layer:|app<|interface:)", -1).length - 1, svg);
    assertEquals(5, svg.split("<line ", -1).length - 1, svg);
  }

  private String graph(String format) throws Exception {
    Charm.Outcome outcome = charm.run(variables, "layers", "--format", format, "app");
    assertEquals(0, outcome.status(), outcome.text());
    return outcome.output();
  }
}
