package charms.testkit.compose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The layers of a charm, base first, the project's own last, and the interfaces they include.
 *
 * @param layers in order
 * @param interfaces names in the order they are included
 */
record LayerStack(List<Layer> layers, List<String> interfaces) {
  LayerStack {
    layers = List.copyOf(layers);
    interfaces = List.copyOf(interfaces);
  }

  /**
   * The stack of the project in the directory: {@code layer.yaml} there or in {@code src}.
   *
   * @throws IllegalStateException if there is no layer.yaml, an included layer is not on the class
   *     path, or layers include each other; the message names the path of includes
   */
  static LayerStack of(Path project, ClassLoader loader) {
    Path root =
        List.of(project.resolve("src"), project).stream()
            .filter(directory -> Files.isRegularFile(directory.resolve("layer.yaml")))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "cannot load the charm in '"
                            + project.toAbsolutePath()
                            + "': no layer.yaml, no src/layer.yaml"));
    LayerFiles files = LayerFiles.inDirectory(root);
    String name =
        Optional.ofNullable(files.yaml("metadata.yaml").get("name"))
            .map(String::valueOf)
            .orElse(String.valueOf(project.toAbsolutePath().normalize().getFileName()));
    Walk walk = new Walk(loader);
    walk.visit(new Layer(name, files), List.of());
    return new LayerStack(List.copyOf(walk.layers.values()), walk.interfaces);
  }

  /** The layer under test. */
  Layer top() {
    return layers.get(layers.size() - 1);
  }

  /** Depth-first over includes: a layer comes after everything it includes. */
  private static final class Walk {
    private final ClassLoader loader;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final List<String> interfaces = new ArrayList<>();

    Walk(ClassLoader loader) {
      this.loader = loader;
    }

    void visit(Layer layer, List<String> path) {
      List<String> here = new ArrayList<>(path);
      here.add(layer.name());
      for (String include : layer.includes()) {
        int colon = include.indexOf(':');
        String kind = include.substring(0, Math.max(0, colon));
        String name = include.substring(colon + 1).replaceFirst("@.*$", "");
        if (kind.equals("interface")) {
          if (!interfaces.contains(name)) {
            interfaces.add(name);
          }
        } else if (here.contains(name)) {
          throw new IllegalStateException(
              "cannot include '" + include + "': cycle " + String.join(" > ", here) + " > " + name);
        } else if (!layers.containsKey(name)) {
          visit(new Layer(name, find(include, name, here)), here);
        }
      }
      layers.put(layer.name(), layer);
    }

    private LayerFiles find(String include, String name, List<String> path) {
      return LayerFiles.onClassPath(loader, "META-INF/charm/layers/" + name + "/", "layer.yaml")
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "cannot include '"
                          + include
                          + "' of "
                          + String.join(" > ", path)
                          + ": layer '"
                          + name
                          + "' is not on the class path"));
    }
  }
}
