package charms.build.compile;

import charms.build.fetch.FetchedLayer;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java sources and resources of a stack. A file in a higher layer replaces the one of the same
 * name in a lower; interface layers are lowest (design.md section 3).
 *
 * @param files by name, sorted
 */
record SourceSet(Map<String, SourceFile> files) {
  private static final List<String> ROOTS =
      List.of("src/main/java", "src/main/resources", "main/java", "main/resources");

  static SourceSet of(LayerStack stack) {
    List<FetchedLayer> lowestFirst = new ArrayList<>();
    stack.interfaces().stream().map(StackedLayer::source).forEach(lowestFirst::add);
    stack.layers().stream().map(StackedLayer::source).forEach(lowestFirst::add);
    Map<String, SourceFile> files = new TreeMap<>();
    for (FetchedLayer layer : lowestFirst) {
      for (String root : ROOTS) {
        add(layer, root, files);
      }
    }
    return new SourceSet(files);
  }

  Collection<SourceFile> java() {
    return files.values().stream().filter(SourceFile::isJava).toList();
  }

  Collection<SourceFile> resources() {
    return files.values().stream().filter(file -> !file.isJava()).toList();
  }

  private static void add(FetchedLayer layer, String root, Map<String, SourceFile> files) {
    Path top = layer.directory().resolve(root);
    if (!Files.isDirectory(top)) {
      return;
    }
    try (Stream<Path> found = Files.walk(top)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = top.relativize(file).toString().replace('\\', '/');
        String prefix = layer.shownPath().equals(".") ? "" : layer.shownPath() + "/";
        String shown = prefix + root + "/" + name;
        files.put(name, new SourceFile(name, file, shown, layer));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the sources in '" + top + "'", cause);
    }
  }
}
