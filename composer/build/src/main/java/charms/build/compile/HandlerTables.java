package charms.build.compile;

import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The handler tables the processor wrote, in the order handlers are registered: interface layers,
 * then layers, base first; within one by class name.
 */
final class HandlerTables {
  private final SourceSet sources;
  private final List<String> order = new ArrayList<>();

  HandlerTables(LayerStack stack, SourceSet sources) {
    this.sources = sources;
    stack.interfaces().stream().map(StackedLayer::source).forEach(one -> order.add(one.include()));
    stack.layers().stream().map(StackedLayer::source).forEach(one -> order.add(one.include()));
  }

  /** Class names of the tables below the directory the sources were compiled to. */
  List<String> in(Path classes) throws IOException {
    Path list = classes.resolve("META-INF/charm/handlers");
    if (!Files.exists(list)) {
      return List.of();
    }
    List<String> tables = new ArrayList<>(Files.readAllLines(list));
    tables.removeIf(String::isBlank);
    tables.sort(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()));
    return tables;
  }

  private int rank(String table) {
    String source = table.replaceFirst("_Handlers$", "").replace('.', '/') + ".java";
    Map<String, SourceFile> files = sources.files();
    return files.containsKey(source) ? order.indexOf(files.get(source).layer().include()) : -1;
  }
}
