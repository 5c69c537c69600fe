package charms.build;

import charms.build.FileChange.Kind;
import charms.build.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Compares a charm with the one that was there (charm-build.md section 5). */
public final class BuildReport {
  private static final String RULE = "-".repeat(39);

  private static final String TITLE = " ".repeat(14) + "Build Report";
  private static final String NOTHING = "No new changes; no files were modified.";

  private BuildReport() {}

  static List<FileChange> changes(Optional<Manifest> before, Manifest now) {
    List<FileChange> changes = new ArrayList<>();
    if (before.isEmpty()) {
      now.signatures().keySet().forEach(path -> changes.add(new FileChange(path, Kind.ADDED)));
      return changes;
    }
    TreeSet<String> paths = new TreeSet<>(before.get().signatures().keySet());
    paths.addAll(now.signatures().keySet());
    for (String path : paths) {
      if (!now.signatures().containsKey(path)) {
        changes.add(new FileChange(path, Kind.REMOVED));
      } else if (!before.get().signatures().containsKey(path)) {
        changes.add(new FileChange(path, Kind.ADDED));
      } else if (!now.signatures().get(path).equals(before.get().signatures().get(path))) {
        changes.add(new FileChange(path, Kind.CHANGED));
      }
    }
    return changes;
  }

  /** What a build reports that changed nothing. */
  public static List<String> nothing() {
    return List.of("", RULE, TITLE, RULE, NOTHING);
  }

  static List<String> lines(Optional<Manifest> before, List<FileChange> changes) {
    List<String> lines = new ArrayList<>(List.of("", RULE, TITLE, RULE));
    if (before.isEmpty()) {
      lines.add("New build; all files were modified.");
    } else if (changes.isEmpty()) {
      lines.add(NOTHING);
    }
    if (before.isPresent()) {
      changes.forEach(change -> lines.add(" " + change.kind().mark() + " " + change.path()));
    }
    return lines;
  }
}
