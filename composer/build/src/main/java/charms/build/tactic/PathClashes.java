package charms.build.tactic;

import charms.build.plan.LayerFile;
import charms.build.plan.LayerFile.Fate;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.diag.SourcePosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Paths that are a file in one layer and a directory in another. */
final class PathClashes {
  private PathClashes() {}

  /** Says of each which two layers clash. */
  static void check(Map<String, List<LayerFile>> files, DiagnosticLog log) {
    TreeMap<String, LayerFile> used = new TreeMap<>();
    files.forEach((path, all) -> last(all, false).ifPresent(file -> used.put(path, file)));
    used.forEach(
        (path, file) -> {
          Optional<LayerFile> directory = last(files.getOrDefault(path, List.of()), true);
          String below = used.ceilingKey(path + "/");
          if (directory.isEmpty() && below != null && below.startsWith(path + "/")) {
            directory = Optional.ofNullable(used.get(below));
          }
          directory.ifPresent(
              other ->
                  log.add(
                      Diagnostic.error(
                          SourcePosition.file(file.shown()),
                          "cannot copy '"
                              + path
                              + "': a file here, a directory in layer '"
                              + other.layer().name()
                              + "'")));
        });
  }

  private static Optional<LayerFile> last(List<LayerFile> files, boolean directory) {
    return files.stream()
        .filter(file -> file.fate() == Fate.USED && file.isDirectory() == directory)
        .reduce((lower, higher) -> higher);
  }
}
