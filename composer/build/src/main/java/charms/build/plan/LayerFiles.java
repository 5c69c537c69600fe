package charms.build.plan;

import charms.build.plan.LayerFile.Fate;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every file of every layer of a Java stack by its path in the charm, lowest layer first. What is
 * compiled, built or tested is no file of the charm: sources, tests, {@code pom.xml}, {@code
 * target/}, {@code jarhouse.txt}.
 */
public final class LayerFiles {
  private static final PathPatterns NEVER_COPIED =
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

  private LayerFiles() {}

  /**
   * The files.
   *
   * @throws CharmException when a link leads out of its layer
   */
  public static Map<String, List<LayerFile>> of(LayerStack stack) {
    Map<String, List<LayerFile>> files = new TreeMap<>();
    List<StackedLayer> layers = stack.layers();
    for (int k = 0; k < layers.size(); k++) {
      List<String> ignoredAbove =
          k + 1 < layers.size() ? layers.get(k + 1).yaml().ignore() : List.of();
      add(layers.get(k), PathPatterns.of(ignoredAbove), files);
    }
    return files;
  }

  private static void add(
      StackedLayer layer, PathPatterns ignored, Map<String, List<LayerFile>> files) {
    PathPatterns excluded = PathPatterns.of(layer.yaml().exclude());
    Path root = layer.source().directory();
    for (Path file : regularFiles(layer, root)) {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (NEVER_COPIED.matches(path)) {
        continue;
      }
      Fate fate =
          ignored.matches(path) ? Fate.IGNORED : excluded.matches(path) ? Fate.EXCLUDED : Fate.USED;
      files
          .computeIfAbsent(path, missing -> new ArrayList<>())
          .add(new LayerFile(path, file, layer, fate));
    }
  }

  private static List<Path> regularFiles(StackedLayer layer, Path root) {
    try (Stream<Path> found = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      Path real = root.toRealPath();
      List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        if (!file.toRealPath().startsWith(real)) {
          throw new CharmException(
              Diagnostic.error(
                  SourcePosition.file(layer.shown(root.relativize(file).toString())),
                  "cannot copy a link: it leads out of its layer"));
        }
      }
      return files;
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the layer in '" + root + "'", cause);
    }
  }
}
