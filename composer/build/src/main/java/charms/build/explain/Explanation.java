package charms.build.explain;

import charms.build.plan.LayerFile;
import charms.build.plan.LayerFile.Fate;
import charms.build.plan.LayerFiles;
import charms.build.stack.LayerStack;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which layers have a file, or a key of a YAML file, and what became of each:
 *
 * <pre>
 * config.yaml#options.vip.default
 *   layers/openstack-api/config.yaml:68:14  ''           layer:openstack-api, overridden
 *   src/config.yaml:4:14                    10.5.100.1   congress
 * </pre>
 *
 * @param stack the layers
 */
public record Explanation(LayerStack stack) {
  private static final Set<String> MERGED =
      Set.of(
          "metadata.yaml",
          "config.yaml",
          "actions.yaml",
          "dist.yaml",
          "resources.yaml",
          "layer.yaml");
  private static final Set<String> GATHERED = Set.of("copyright", "wheelhouse.txt");

  /**
   * The lines about a file.
   *
   * @param path in the charm, as in {@code templates/haproxy.cfg}
   * @throws CharmException when no layer has it
   */
  public List<String> ofFile(String path) {
    List<LayerFile> files = files(path);
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < files.size(); k++) {
      LayerFile file = files.get(k);
      rows.add(new Row(file.shown(), "", owner(file) + fate(path, files, k)));
    }
    return Row.lines(path, rows);
  }

  /**
   * The lines about a key of a YAML file.
   *
   * @param key with dots between its parts, as in {@code options.vip.default}
   * @throws CharmException when no layer has the file, or none of its files the key
   */
  public List<String> ofKey(String path, String key) {
    List<Row> rows = new ArrayList<>();
    List<LayerFile> files = files(path);
    for (LayerFile file : files) {
      if (file.fate() != Fate.USED) {
        continue;
      }
      YamlMapping document = YamlReader.read(file.file(), file.shown()).asMapping("'" + path + "'");
      find(document, key)
          .ifPresent(
              value -> rows.add(new Row(value.position().toString(), text(value), owner(file))));
    }
    if (rows.isEmpty()) {
      throw new CharmException(
          Diagnostic.error("cannot explain '" + path + "#" + key + "': no layer has that key"));
    }
    List<Row> told = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      boolean scalar = !rows.get(rows.size() - 1).value().startsWith("(");
      boolean covered = scalar && k < rows.size() - 1;
      told.add(covered ? rows.get(k).with(", overridden") : rows.get(k));
    }
    return Row.lines(path + "#" + key, told);
  }

  private List<LayerFile> files(String path) {
    List<LayerFile> files = LayerFiles.of(stack).getOrDefault(path, List.of());
    if (files.isEmpty()) {
      throw new CharmException(
          Diagnostic.error("cannot explain '" + path + "': no layer has that file")
              .fix("hooks and what pip or the compiler make are in .build.manifest"));
    }
    return files;
  }

  private String fate(String path, List<LayerFile> files, int k) {
    LayerFile file = files.get(k);
    for (LayerFile higher : files.subList(k, files.size())) {
      if (higher.fate() == Fate.IGNORED) {
        return ", ignored by " + above(higher);
      }
    }
    if (file.fate() == Fate.EXCLUDED) {
      return ", excluded by itself";
    }
    if (MERGED.contains(path) || GATHERED.contains(path)) {
      return ", merged";
    }
    boolean covered =
        files.subList(k + 1, files.size()).stream().anyMatch(one -> one.fate() == Fate.USED);
    return covered ? ", overridden" : "";
  }

  /** The layer whose {@code ignore} hides the file. */
  private String above(LayerFile file) {
    int place = stack.layers().indexOf(file.layer());
    return stack.layers().get(place + 1).source().include();
  }

  private static String owner(LayerFile file) {
    return file.layer().source().include();
  }

  private static Optional<YamlNode> find(YamlMapping map, String key) {
    if (map.get(key).isPresent()) {
      return map.get(key);
    }
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      Optional<YamlNode> inner = map.get(key.substring(0, dot));
      if (inner.isPresent() && inner.get() instanceof YamlMapping deeper) {
        Optional<YamlNode> found = find(deeper, key.substring(dot + 1));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String text(YamlNode value) {
    if (value instanceof YamlScalar scalar) {
      String line = scalar.text().lines().findFirst().orElse("''");
      return scalar.isNull() ? "null" : line;
    }
    return "(" + value.kind() + ")";
  }

  private record Row(String place, String value, String end) {
    Row with(String more) {
      return new Row(place, value, end + more);
    }

    static List<String> lines(String title, List<Row> rows) {
      int places = rows.stream().mapToInt(row -> row.place().length()).max().orElse(0);
      int values = rows.stream().mapToInt(row -> row.value().length()).max().orElse(0);
      List<String> lines = new ArrayList<>(List.of(title));
      for (Row row : rows) {
        String value = values == 0 ? "" : pad(row.value(), values) + "  ";
        lines.add("  " + pad(row.place(), places) + "  " + value + row.end());
      }
      return lines;
    }

    private static String pad(String text, int width) {
      return text + " ".repeat(Math.max(0, width - text.length()));
    }
  }
}
