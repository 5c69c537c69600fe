package charms.engine.bundle;

import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlScalar;
import charms.model.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one application's block of a bundle. */
final class ApplicationBlock {
  private static final Set<String> READ =
      Set.of(
          "charm",
          "num_units",
          "scale",
          "options",
          "to",
          "resources",
          "storage",
          "base",
          "series",
          "expose",
          "trust");
  private static final Set<String> WITHOUT_EFFECT = Set.of("annotations", "plan");
  private static final Map<String, String> LEFT_ASIDE =
      Map.of(
          "constraints", "all machines are alike",
          "bindings", "there is one network",
          "channel", "there is no charm store",
          "revision", "there is no charm store",
          "devices", "machines have none",
          "exposed-endpoints", "an application is exposed as a whole, with 'expose: true'");

  private final String name;
  private final YamlMapping block;
  private final BundleFiles files;
  private final DiagnosticLog log;

  ApplicationBlock(String name, YamlMapping block, BundleFiles files, DiagnosticLog log) {
    this.name = name;
    this.block = block;
    this.files = files;
    this.log = log;
  }

  BundleApplication read(Optional<String> defaultBase) {
    checkKeys();
    YamlNode charm =
        block
            .get("charm")
            .orElseThrow(() -> block.unexpected("application '" + name + "'", "a 'charm'"));
    String written = charm.asText("'charm'");
    if (!written.matches("(\\.{0,2}|~)/.*|\\.\\.?")) {
      log.add(
          Diagnostic.error(
                  charm.position(),
                  "cannot deploy '%s': charm '%s' is in a charm store, and there is none"
                      .formatted(name, written))
              .fix("name a directory or .charm file beside the bundle, as in ./" + plain(written)));
    }
    return new BundleApplication(
        name,
        files.resolve(written, charm.position()),
        written,
        units(),
        new OptionBlock(block.mapping("options"), files).read(),
        placements(),
        resources(),
        texts("storage"),
        BaseText.of(block, "base").or(() -> defaultBase),
        truth("expose"),
        truth("trust"),
        block.position());
  }

  private static String plain(String charm) {
    return charm.replaceFirst("^[a-z]+:", "").replaceFirst(".*/", "");
  }

  private void checkKeys() {
    for (String key : block.keys()) {
      if (READ.contains(key) || WITHOUT_EFFECT.contains(key)) {
        continue;
      }
      if (key.equals("offers")) {
        log.add(
            Diagnostic.error(
                block.keyPosition(key),
                "cannot deploy 'offers': this engine has no relations between models"));
      } else if (!(key.equals("bindings") && oneNetwork())) {
        String why = LEFT_ASIDE.getOrDefault(key, "it is not known");
        log.add(
            Diagnostic.warning("'" + key + "' of '" + name + "' is left aside: " + why)
                .at(block.keyPosition(key)));
      }
    }
  }

  /** Whether all bindings are to Juju's one space of a plain model, as export-bundle writes. */
  private boolean oneNetwork() {
    return block.mapping("bindings").entries().values().stream()
        .allMatch(entry -> "alpha".equals(entry.value().toPlain()));
  }

  private int units() {
    String key = block.get("num_units").isPresent() ? "num_units" : "scale";
    Optional<YamlNode> node = block.get(key);
    if (node.isEmpty()) {
      return 0;
    }
    if (node.get().toPlain() instanceof Long count && count >= 0 && count <= 10_000) {
      return count.intValue();
    }
    throw node.get().unexpected("'" + key + "' of '" + name + "'", "a number of units");
  }

  private List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (YamlNode node : several("to")) {
      String text = node.asText("a placement");
      Optional<Placement> placement = Placement.parse(text);
      if (placement.isPresent()) {
        placements.add(placement.get());
      } else {
        log.add(
            text.contains(":")
                ? Diagnostic.error(
                    node.position(),
                    "cannot place a unit of '%s' in '%s': this engine has no containers in machines"
                        .formatted(name, text))
                : Diagnostic.error(
                    node.position(),
                    "cannot place a unit of '%s' at '%s': expected a machine, a unit or 'new'"
                        .formatted(name, text)));
      }
    }
    return placements;
  }

  private List<YamlNode> several(String key) {
    return block
        .get(key)
        .map(node -> node instanceof YamlSequence list ? list.items() : List.of(node))
        .orElse(List.of());
  }

  private SortedMap<String, Path> resources() {
    SortedMap<String, Path> resources = new TreeMap<>();
    YamlMapping given = block.mapping("resources");
    for (String key : given.keys()) {
      YamlNode node = given.get(key).orElseThrow();
      if (node.toPlain() instanceof Long) {
        log.add(
            Diagnostic.error(
                    node.position(),
                    "cannot give '%s' resource '%s': there is no charm store to take a revision from"
                        .formatted(name, key))
                .fix("name a file beside the bundle"));
      } else {
        resources.put(key, files.resolve(node.asText("'" + key + "'"), node.position()));
      }
    }
    return resources;
  }

  private SortedMap<String, String> texts(String section) {
    SortedMap<String, String> texts = new TreeMap<>();
    YamlMapping given = block.mapping(section);
    given.keys().forEach(key -> given.text(key).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  private boolean truth(String key) {
    Optional<YamlNode> node = block.get(key);
    if (node.isEmpty() || node.get() instanceof YamlScalar scalar && scalar.isNull()) {
      return false;
    }
    if (node.get().toPlain() instanceof Boolean truth) {
      return truth;
    }
    throw node.get().unexpected("'" + key + "' of '" + name + "'", "true or false");
  }
}
