package charms.build.lint;

import charms.build.fetch.Spelling;
import charms.build.plan.LayerFile;
import charms.build.plan.LayerFile.Fate;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Folders of templates from which an OpenStack charm never takes one: {@code templates/mitakka},
 * named as no release and no series, and by no template or source either. The releases are those of
 * the stack's own tables; a stack without them is not looked at.
 *
 * @param stack the layers
 * @param files the layers' files by path
 */
record ReleaseFolders(LayerStack stack, Map<String, List<LayerFile>> files) {
  private static final String TEMPLATES = "templates/";
  private static final String TABLES = "charms/layer/openstack/";
  private static final List<String> RESOURCES =
      List.of("src/main/resources/" + TABLES, "main/resources/" + TABLES);

  /**
   * The warnings, by folder.
   *
   * @param sources the texts of the charm's sources
   */
  List<Diagnostic> warnings(List<String> sources) throws IOException {
    Set<String> known = new LinkedHashSet<>(column("releases.txt", 0));
    if (known.isEmpty()) {
      return List.of();
    }
    known.addAll(column("series.txt", 1));
    Map<String, LayerFile> folders = folders();
    List<Diagnostic> warnings = new ArrayList<>();
    for (Map.Entry<String, LayerFile> folder : folders.entrySet()) {
      String name = folder.getKey();
      if (!known.contains(name) && !isNamed(name + "/", sources)) {
        Diagnostic warning =
            Diagnostic.warning(
                    "no template is taken from there: '"
                        + name
                        + "' is no OpenStack release and no series")
                .at(SourcePosition.file(folder.getValue().layer().shown(TEMPLATES + name)));
        Optional<String> meant = Spelling.nearest(name, known);
        warnings.add(meant.map(one -> warning.fix("'" + one + "' is one")).orElse(warning));
      }
    }
    return warnings;
  }

  /** Folders with a file that is used, without those of the layer that has the tables. */
  private Map<String, LayerFile> folders() {
    Map<String, LayerFile> folders = new TreeMap<>();
    Set<String> ofTheLayer = new TreeSet<>();
    files.forEach(
        (path, all) -> {
          int end = path.indexOf('/', TEMPLATES.length());
          if (path.startsWith(TEMPLATES) && end > 0) {
            String name = path.substring(TEMPLATES.length(), end);
            for (LayerFile file : all) {
              if (file.fate() == Fate.USED) {
                folders.put(name, file);
              }
              if (table(file.layer(), "releases.txt").isPresent()) {
                ofTheLayer.add(name);
              }
            }
          }
        });
    folders.keySet().removeAll(ofTheLayer);
    return folders;
  }

  /** True if a template or a source names the folder, as where it includes what is in it. */
  private boolean isNamed(String folder, List<String> sources) throws IOException {
    for (String source : sources) {
      if (source.contains(folder)) {
        return true;
      }
    }
    for (Map.Entry<String, List<LayerFile>> entry : files.entrySet()) {
      if (entry.getKey().startsWith(TEMPLATES)) {
        for (LayerFile file : entry.getValue()) {
          if (!file.isDirectory() && text(file.file()).contains(folder)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whatever its bytes mean: names of folders are plain. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** A column of the highest layer's table; empty where no layer has it. */
  private List<String> column(String file, int column) throws IOException {
    List<String> words = new ArrayList<>();
    Optional<Path> highest =
        stack.layers().stream()
            .flatMap(layer -> table(layer, file).stream())
            .reduce((low, high) -> high);
    if (highest.isPresent()) {
      for (String line : Files.readAllLines(highest.get())) {
        String[] row = line.strip().split(" +");
        if (!line.startsWith("#") && row.length > column) {
          words.add(row[column]);
        }
      }
    }
    return words;
  }

  private static Optional<Path> table(StackedLayer layer, String file) {
    return RESOURCES.stream()
        .map(root -> layer.source().directory().resolve(root + file))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
