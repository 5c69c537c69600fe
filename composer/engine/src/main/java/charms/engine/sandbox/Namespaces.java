package charms.engine.sandbox;

import java.util.ArrayList;
import java.util.List;

/** How this process makes namespaces: as root its own, as an ordinary user within a user's. */
final class Namespaces {
  private static final boolean ROOT = isRoot();

  private Namespaces() {}

  /** The words before the program to run. */
  static List<String> command() {
    List<String> words = new ArrayList<>(List.of("unshare"));
    if (!ROOT) {
      words.add("--user");
      words.add("--map-root-user");
    }
    words.addAll(List.of("--mount", "--pid", "--fork", "--kill-child", "--propagation", "private"));
    return words;
  }

  /** Options of the overlay file system, each with a comma before it. */
  static String overlayOptions() {
    return ROOT ? "" : ",userxattr";
  }

  static boolean root() {
    return ROOT;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
