package charms.build.compile;

import charms.build.fetch.FetchedLayer;
import java.nio.file.Path;

/**
 * One file below a source root.
 *
 * @param name below the root, with slashes, as in {@code charms/layer/apache/Apache.java}
 * @param file where it lies
 * @param shownPath for messages
 * @param layer whose it is
 */
record SourceFile(String name, Path file, String shownPath, FetchedLayer layer) {
  boolean isJava() {
    return name.endsWith(".java");
  }
}
