package charms.build.plan;

import charms.build.stack.StackedLayer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A layer's contribution to a path of the charm.
 *
 * @param path in the charm, as in {@code templates/haproxy.cfg}
 * @param file where it lies
 * @param layer whose it is
 * @param fate what becomes of it
 */
public record LayerFile(String path, Path file, StackedLayer layer, Fate fate) {
  /** What becomes of a file. */
  public enum Fate {
    /** It takes part. */
    USED,
    /** The layer itself leaves it out; lower versions survive. */
    EXCLUDED,
    /** The layer above leaves it out, with all lower versions. */
    IGNORED
  }

  public boolean isDirectory() {
    return Files.isDirectory(file);
  }

  /** The file in messages. */
  public String shown() {
    return layer.shown(path);
  }
}
