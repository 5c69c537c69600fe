package charms.engine.sandbox;

import java.util.ArrayList;
import java.util.List;

/** How this process makes namespaces: as root its own, as an ordinary user within a user's. */
final class Namespaces {
  private static final boolean ROOT = isRoot();

  private Namespaces() {}

  /**
   * The words before a program that mounts, for itself and for those who join it. It is the first
   * of its processes: when it ends, they all do.
   */
  static List<String> mounting() {
    List<String> words = new ArrayList<>(List.of("unshare"));
    if (!ROOT) {
      words.addAll(List.of("--user", "--map-root-user"));
    }
    words.addAll(List.of("--mount", "--uts", "--propagation", "private"));
    words.addAll(List.of("--pid", "--fork", "--kill-child"));
    return words;
  }

  /**
   * The words before a program that joins one which mounted. Options of {@code nsenter} and the
   * program follow.
   *
   * @param process the one which mounted
   */
  static List<String> joining(long process) {
    List<String> words = new ArrayList<>(List.of("nsenter", "--target", String.valueOf(process)));
    if (!ROOT) {
      words.addAll(List.of("--user", "--preserve-credentials"));
    }
    words.addAll(List.of("--mount", "--uts", "--pid=/proc/" + process + "/ns/pid_for_children"));
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
