package charms.engine.copy;

import java.util.ArrayList;
import java.util.List;

/**
 * A file or directory to copy.
 *
 * @param end where it is
 * @param kind {@code f} or {@code d}
 * @param path as its end names it
 */
record FoundFile(CopyEnd end, String kind, String path) {
  /** Those that {@code find} printed: kind and path in turn, each ended by NUL. */
  static List<FoundFile> parse(CopyEnd end, String printed) {
    String[] words = printed.split("\0");
    List<FoundFile> found = new ArrayList<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      found.add(new FoundFile(end, words[i], words[i + 1]));
    }
    return found;
  }

  boolean directory() {
    return kind.equals("d");
  }

  /** What its copy in a directory is called; {@code .} when only what it holds is copied. */
  String name() {
    String plain = path.replaceFirst("/+$", "");
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    return name.isEmpty() || name.equals("..") ? "." : name;
  }
}
