package charms.build.manifest;

import charms.build.plan.PathPatterns;
import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was done to a charm after it was built (charm-build.md section 5). */
public final class Modifications {
  private static final PathPatterns NOT_LOOKED_AT = PathPatterns.of(List.of());

  private Modifications() {}

  /**
   * A line a difference, as in {@code Conflict: File in destination directory was modified after
   * charm build: config.yaml}, sorted by path.
   */
  public static List<String> of(Path charm, Manifest manifest) throws IOException {
    TreeSet<String> present = new TreeSet<>();
    try (Stream<Path> found = Files.walk(charm)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        present.add(charm.relativize(file).toString().replace('\\', '/'));
      }
    }
    present.removeIf(path -> NOT_LOOKED_AT.matches(path) || path.equals(Manifest.FILE));
    List<String> lines = new ArrayList<>();
    for (String path : present) {
      Signature signature = manifest.signatures().get(path);
      if (signature == null) {
        lines.add(line("added", path));
      } else if (!signature.sha256().equals(Digests.sha256(charm.resolve(path)))) {
        lines.add(line("modified", path));
      }
    }
    for (Map.Entry<String, Signature> signed : manifest.signatures().entrySet()) {
      if (!signed.getKey().equals(Manifest.FILE) && !present.contains(signed.getKey())) {
        lines.add(line("deleted", signed.getKey()));
      }
    }
    return lines;
  }

  private static String line(String change, String path) {
    return "Conflict: File in destination directory was " + change + " after charm build: " + path;
  }
}
