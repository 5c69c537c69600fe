package charms.build.plan;

import charms.build.plan.LayerFile.Fate;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every file of every layer by its path in the charm, lowest layer first; in a Python stack every
 * directory too. In a Java stack what is compiled, built or tested is no file of the charm:
 * sources, tests, {@code pom.xml}, {@code target/}, {@code jarhouse.txt}.
 */
public final class LayerFiles {
  private static final PathPatterns NOT_OF_JAVA =
      PathPatterns.of(
          List.of(
              "/pom.xml",
              "/src/main/",
              "/src/test/",
              "/main/",
              "/test/",
              "/target/",
              "/build/",
              "/.mvn/",
              "/jarhouse.txt",
              "/.build.manifest",
              "/.gitignore"));
  private static final PathPatterns NOT_OF_PYTHON = PathPatterns.of(List.of("/.build.manifest"));

  /** No charm is built there. */
  private static final Path NOWHERE = Path.of("/");

  private LayerFiles() {}

  /** The files, wherever the charm is built. */
  public static Map<String, List<LayerFile>> of(LayerStack stack) {
    return of(stack, NOWHERE);
  }

  /**
   * The files.
   *
   * @param place where the charm is built
   * @throws charms.model.diag.CharmException when a link leads out of its layer
   */
  public static Map<String, List<LayerFile>> of(LayerStack stack, Path place) {
    Map<String, List<LayerFile>> files = new TreeMap<>();
    PathPatterns never = stack.isJava() ? NOT_OF_JAVA : NOT_OF_PYTHON;
    List<StackedLayer> layers = stack.layers();
    for (int k = 0; k < layers.size(); k++) {
      StackedLayer layer = layers.get(k);
      PathPatterns ignored =
          PathPatterns.of(k + 1 < layers.size() ? layers.get(k + 1).yaml().ignore() : List.of());
      PathPatterns excluded = PathPatterns.of(layer.yaml().exclude());
      LayerEntries.of(layer, place)
          .forEach(
              (path, file) -> {
                if (!never.matches(path) && !(stack.isJava() && Files.isDirectory(file))) {
                  files
                      .computeIfAbsent(path, missing -> new ArrayList<>())
                      .add(new LayerFile(path, file, layer, fate(path, ignored, excluded)));
                }
              });
    }
    return files;
  }

  /**
   * The files of a Python interface layer that are copied: all but those the charm layer or the
   * interface itself leaves out.
   */
  public static List<LayerFile> ofInterface(StackedLayer layer, StackedLayer charmLayer) {
    List<String> patterns = new ArrayList<>();
    for (StackedLayer one : List.of(charmLayer, layer)) {
      patterns.addAll(one.yaml().ignore());
      patterns.addAll(one.yaml().exclude());
    }
    PathPatterns left = PathPatterns.of(patterns);
    List<LayerFile> files = new ArrayList<>();
    LayerEntries.of(layer, NOWHERE)
        .forEach(
            (path, file) -> {
              if (Files.isRegularFile(file) && !left.matches(path)) {
                files.add(new LayerFile(path, file, layer, Fate.USED));
              }
            });
    return files;
  }

  private static Fate fate(String path, PathPatterns ignored, PathPatterns excluded) {
    if (ignored.matches(path)) {
      return Fate.IGNORED;
    }
    return excluded.matches(path) ? Fate.EXCLUDED : Fate.USED;
  }
}
