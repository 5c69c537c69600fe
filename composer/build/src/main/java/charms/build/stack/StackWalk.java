package charms.build.stack;

import charms.build.fetch.FetchedLayer;
import charms.build.fetch.LayerFetcher;
import charms.build.fetch.LayerKind;
import charms.build.fetch.LayerRef;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import charms.model.layer.LayerYaml;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows includes depth first: what a layer includes comes before it, each layer once
 * (charm-build.md section 3). A layer that includes itself, by whatever way, is an error that names
 * the way.
 */
final class StackWalk {
  private final LayerFetcher fetcher;
  private final DiagnosticLog log = new DiagnosticLog();
  private final Map<String, StackedLayer> layers = new LinkedHashMap<>();
  private final Map<String, StackedLayer> interfaces = new LinkedHashMap<>();

  StackWalk(LayerFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Reads the stack of a charm layer.
   *
   * @param name the charm's name
   * @throws CharmException with everything that is wrong in it
   */
  LayerStack read(Path charmLayer, String name) {
    FetchedLayer top = fetcher.charmLayer(charmLayer, name);
    StackedLayer charm = new StackedLayer(top, yaml(top));
    if (!charm.yaml().isJava()) {
      throw new CharmException(
          Diagnostic.error(
                  SourcePosition.file(charm.shown(LayerKind.LAYER.file())),
                  "cannot build '" + name + "': Python stacks are not built yet")
              .fix("a Java charm's layer.yaml says 'runtime: java'"));
    }
    visit(charm, List.of(name));
    log.maybeThrow();
    List<StackedLayer> ordered = new ArrayList<>(layers.values());
    ordered.add(charm);
    return new LayerStack(ordered, List.copyOf(interfaces.values()));
  }

  private void visit(StackedLayer layer, List<String> way) {
    for (LayerYaml.Include include : layer.yaml().includes()) {
      try {
        follow(LayerRef.parse(include.text(), include.position()), include.position(), way);
      } catch (CharmException wrong) {
        log.addAll(wrong);
      }
    }
  }

  private void follow(LayerRef ref, SourcePosition at, List<String> way) {
    String name = ref instanceof LayerRef.Named named ? named.name() : ref.include();
    if (ref.kind() == LayerKind.LAYER && way.contains(name)) {
      List<String> circle = new ArrayList<>(way.subList(way.indexOf(name), way.size()));
      circle.add(name);
      throw new CharmException(
          Diagnostic.error(
              at,
              "cannot include layer '"
                  + name
                  + "': it includes itself: "
                  + String.join(" -> ", circle)));
    }
    Map<String, StackedLayer> known = ref.kind() == LayerKind.LAYER ? layers : interfaces;
    if (known.containsKey(ref.include())) {
      return;
    }
    FetchedLayer fetched = fetcher.fetch(ref, at);
    StackedLayer layer = new StackedLayer(fetched, yaml(fetched));
    refusePython(layer, at);
    if (ref.kind() == LayerKind.LAYER) {
      List<String> deeper = new ArrayList<>(way);
      deeper.add(name);
      visit(layer, deeper);
    }
    known.put(ref.include(), layer);
  }

  /** In a Java stack a layer of Python code could never run. */
  private static void refusePython(StackedLayer layer, SourcePosition at) {
    Path directory = layer.source().directory();
    boolean python =
        layer.source().kind() == LayerKind.INTERFACE
            ? Files.exists(directory.resolve("requires.py"))
                || Files.exists(directory.resolve("provides.py"))
                || Files.exists(directory.resolve("peers.py"))
            : Files.isDirectory(directory.resolve("reactive"));
    if (python) {
      throw new CharmException(
          Diagnostic.error(
              at,
              "cannot include '"
                  + layer.source().include()
                  + "': its code is Python, and this charm's runtime is java"));
    }
  }

  private static LayerYaml yaml(FetchedLayer layer) {
    String file = layer.kind().file();
    Path path = layer.directory().resolve(file);
    String shown = layer.shownPath().equals(".") ? file : layer.shownPath() + "/" + file;
    YamlMapping mapping =
        Files.exists(path)
            ? YamlReader.read(path, shown).asMapping("'" + file + "'")
            : YamlReader.parse("", shown).asMapping("'" + file + "'");
    return LayerYaml.of(mapping);
  }
}
