package charms.build.compile;

import charms.build.jarhouse.JarSources;
import charms.build.jarhouse.Jarhouse;
import charms.build.jarhouse.Jarhouse.PlacedJar;
import charms.build.jarhouse.JarhouseLine;
import charms.build.jarhouse.JarhouseList;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;

/** Places jars, compiles a stack's sources, and places the runtime where one is asked for. */
public final class JavaCompileStage implements JavaStage {
  private static final String RUNTIME = "layer:basic";

  private final JarSources jarSources;
  private final String version;
  private final CompileCache cache;

  /**
   * @param sources where jars come from
   * @param version of the runtime to place, as in {@code 0.1.0-SNAPSHOT}
   * @param cache where classes are kept between builds
   */
  public JavaCompileStage(JarSources sources, String version, Path cache) {
    this.jarSources = sources;
    this.version = version;
    this.cache = new CompileCache(cache);
  }

  @Override
  public SortedMap<String, String> place(LayerStack stack, Path tree) {
    SortedMap<String, String> placed = new TreeMap<>();
    SourceSet sources = SourceSet.of(stack);
    try {
      Path classes = Files.createTempDirectory("charm-classes");
      try (Jarhouse jarhouse = new Jarhouse(jarSources)) {
        SortedMap<String, PlacedJar> jars = jarhouse.resolve(lines(stack));
        compile(stack, sources, classes, classPath(jarhouse, jars), tree);
        writeJar(sources, classes, tree.resolve("lib/charm.jar"));
        placed.put("lib/charm.jar", stack.charmLayer().source().include());
        for (String name : jars.keySet()) {
          Path target = tree.resolve("jarhouse").resolve(name);
          Files.createDirectories(target.getParent());
          Files.copy(jars.get(name).file(), target);
          placed.put("jarhouse/" + name, jars.get(name).owner());
        }
        if (BundledRuntime.isWanted(CharmShape.read(tree))) {
          BundledRuntime.write(placedJars(tree, placed), tree)
              .forEach(file -> placed.put(file, RUNTIME));
        }
      } finally {
        FileUtils.deleteDirectory(classes.toFile());
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write the charm's classes", cause);
    }
    return placed;
  }

  private static List<Path> placedJars(Path tree, SortedMap<String, String> placed) {
    return placed.keySet().stream().map(tree::resolve).toList();
  }

  private Collection<JarhouseLine> lines(LayerStack stack) {
    List<JarhouseLine> lines = new ArrayList<>();
    lines.add(own("charms", "charm-reactive", version));
    lines.addAll(JarhouseList.of(stack));
    return lines;
  }

  /** Nullness annotations are for compiling alone: nothing of them is in a hook. */
  private static List<Path> classPath(Jarhouse jarhouse, SortedMap<String, PlacedJar> jars) {
    List<Path> path = new ArrayList<>();
    jars.values().forEach(jar -> path.add(jar.file()));
    jarhouse
        .resolve(List.of(own("org.jspecify", "jspecify", "1.0.0")))
        .values()
        .forEach(jar -> path.add(jar.file()));
    return path;
  }

  private static JarhouseLine own(String group, String artifact, String version) {
    return new JarhouseLine(group, artifact, version, RUNTIME, SourcePosition.file("the composer"));
  }

  private void compile(
      LayerStack stack, SourceSet sources, Path classes, List<Path> classPath, Path tree)
      throws IOException {
    String key = CompileCache.key(sources.java(), classPath);
    if (!sources.java().isEmpty()) {
      cache.classes(
          key, classes, target -> new JavaCompiler(target, classPath).compile(sources.java()));
    }
    List<String> layers =
        stack.layers().stream().map(StackedLayer::source).map(one -> one.name()).toList();
    CharmClassSource charm =
        new CharmClassSource(
            CharmShape.read(tree),
            layers,
            new HandlerTables(stack, sources).in(classes),
            new InterfaceClasses(classes));
    String text = charm.text();
    List<Path> withClasses = new ArrayList<>(classPath);
    withClasses.add(classes);
    cache.classes(
        CompileCache.key(key, text),
        classes,
        target ->
            new JavaCompiler(target, withClasses)
                .compileGenerated(CharmClassSource.CLASS_NAME, text));
  }

  private static void writeJar(SourceSet sources, Path classes, Path target) throws IOException {
    CharmJar jar = new CharmJar();
    jar.addAll(classes);
    for (SourceFile resource : sources.resources()) {
      jar.add(resource.name(), Files.readAllBytes(resource.file()));
    }
    jar.write(target);
  }
}
