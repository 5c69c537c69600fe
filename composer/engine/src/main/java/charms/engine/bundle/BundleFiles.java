package charms.engine.bundle;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.SourcePosition;
import charms.model.yaml.YamlMapping;
import charms.model.yaml.YamlNode;
import charms.model.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle's files: the base first, then its further documents and the overlays, each of which
 * changes what the ones before it say. What a file names is relative to that file's directory.
 */
final class BundleFiles {
  private final Map<String, Path> directories = new HashMap<>();
  private final Path home;

  /**
   * @param home the user's home, for {@code ~/}
   */
  BundleFiles(Path home) {
    this.home = home;
  }

  /** The base with everything laid over it. */
  YamlMapping merged(Path bundle, List<Path> overlays) {
    List<YamlMapping> documents = documents(bundle);
    if (documents.isEmpty()) {
      throw new CharmException(
          Diagnostic.error(
              SourcePosition.file(bundle.toString()), "cannot read bundle: it is empty"));
    }
    for (Path overlay : overlays) {
      documents.addAll(documents(overlay));
    }
    YamlMapping merged = Overlay.renamed(documents.get(0));
    for (YamlMapping document : documents.subList(1, documents.size())) {
      merged = Overlay.over(merged, Overlay.renamed(document));
    }
    return merged;
  }

  private List<YamlMapping> documents(Path file) {
    Path place = Files.isDirectory(file) ? file.resolve("bundle.yaml") : file;
    String shown = place.toString();
    directories.put(shown, place.toAbsolutePath().normalize().getParent());
    List<YamlMapping> documents = new ArrayList<>();
    for (YamlNode document : YamlReader.readDocuments(place, shown)) {
      documents.add(document.asMapping("the bundle"));
    }
    return documents;
  }

  /** A path as written at a place of one of the files. */
  Path resolve(String written, SourcePosition position) {
    if (written.startsWith("~/")) {
      return home.resolve(written.substring(2));
    }
    Path directory = directories.get(position.path());
    if (directory == null) {
      throw new IllegalArgumentException("no file of this bundle: " + position);
    }
    return directory.resolve(written).normalize();
  }
}
