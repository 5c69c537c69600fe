package charms.build.stack;

import charms.build.fetch.FetchRequest;
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
import java.util.regex.Pattern;

/**
 * Follows includes depth first: what a layer includes comes before it, each layer once
 * (charm-build.md section 3). A layer that includes itself, by whatever way, is an error that names
 * the way.
 */
final class StackWalk {
  private static final String OLD_FILE = "composer.yaml";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final LayerFetcher fetcher;
  private final StackedLayer charm;
  private final DiagnosticLog log = new DiagnosticLog();
  private final Map<String, StackedLayer> layers = new LinkedHashMap<>();
  private final Map<String, StackedLayer> interfaces = new LinkedHashMap<>();

  private StackWalk(LayerFetcher fetcher, StackedLayer charm) {
    this.fetcher = fetcher;
    this.charm = charm;
  }

  /**
   * A walk from a charm layer. In a Python stack the product's own layers are invisible.
   *
   * @param name the charm's name
   * @throws CharmException when its layer.yaml is broken
   */
  static StackWalk of(Path charmLayer, String name, FetchRequest fetching) {
    FetchedLayer top = new LayerFetcher(fetching).charmLayer(charmLayer, name);
    StackedLayer charm = new StackedLayer(top, yaml(top));
    FetchRequest visible = charm.yaml().isJava() ? fetching : fetching.withoutBundled();
    return new StackWalk(new LayerFetcher(visible), charm);
  }

  /**
   * Reads the stack.
   *
   * @throws CharmException with everything that is wrong in it
   */
  LayerStack read() {
    visit(charm, List.of(charm.source().name()));
    log.maybeThrow();
    List<StackedLayer> ordered = new ArrayList<>(layers.values());
    ordered.add(charm);
    return new LayerStack(ordered, List.copyOf(interfaces.values()));
  }

  private void visit(StackedLayer layer, List<String> way) {
    begin(layer.yaml().includes());
    for (LayerYaml.Include include : layer.yaml().includes()) {
      try {
        follow(LayerRef.parse(include.text(), include.position()), include.position(), way);
      } catch (CharmException wrong) {
        log.addAll(wrong);
      }
    }
  }

  /** What has to be fetched is fetched at once, not one after the other. */
  private void begin(List<LayerYaml.Include> includes) {
    for (LayerYaml.Include include : includes) {
      try {
        fetcher.begin(LayerRef.parse(include.text(), include.position()), include.position());
      } catch (CharmException saidWhenItsTurnComes) {
        return;
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
    if (charm.yaml().isJava()) {
      refusePython(layer, at);
    }
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
    if (!Files.exists(layer.directory().resolve(file))
        && Files.exists(layer.directory().resolve(OLD_FILE))
        && layer.kind() == LayerKind.LAYER) {
      file = OLD_FILE;
    }
    Path path = layer.directory().resolve(file);
    String shown = layer.shownPath().equals(".") ? file : layer.shownPath() + "/" + file;
    YamlMapping mapping =
        Files.exists(path)
            ? YamlReader.read(path, shown).asMapping("'" + file + "'")
            : YamlReader.parse("", shown).asMapping("'" + file + "'");
    LayerYaml yaml = LayerYaml.of(mapping);
    if (yaml.name().filter(name -> !NAME.matcher(name).matches()).isPresent()) {
      throw new CharmException(
          Diagnostic.error(
              mapping.get("name").orElse(mapping).position(),
              "cannot use layer '"
                  + layer.include()
                  + "': a name has letters, digits, '.', '_' and '-'"));
    }
    return yaml;
  }
}
