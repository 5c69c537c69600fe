package charms.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How this process makes namespaces: as root its own, as an ordinary user within a user's. */
final class Namespaces {
  private static final boolean ROOT = isRoot();

  private Namespaces() {}

  /** The words before a program that mounts for itself and for those who join it. */
  static List<String> mounting() {
    List<String> words = new ArrayList<>(List.of("unshare"));
    if (!ROOT) {
      words.addAll(List.of("--user", "--map-root-user"));
    }
    words.addAll(List.of("--mount", "--uts", "--propagation", "private"));
    return words;
  }

  /**
   * The words before a program that joins one which mounted, with processes of its own: when it
   * ends, whatever it started ends too. Options of {@code unshare} and the program follow.
   *
   * @param process the one which mounted
   */
  static List<String> entering(long process) {
    List<String> words = new ArrayList<>(List.of("nsenter", "--target", String.valueOf(process)));
    if (!ROOT) {
      words.addAll(List.of("--user", "--preserve-credentials"));
    }
    words.addAll(List.of("--mount", "--uts", Unshare.PROGRAM));
    words.addAll(List.of("--mount", "--propagation", "unchanged"));
    words.addAll(List.of("--pid", "--fork", "--kill-child"));
    if (OwnProcesses.SHOWN) {
      words.add("--mount-proc");
    }
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

  /** The program's place; what joins would look for it with the variables of a charm. */
  private static final class Unshare {
    static final String PROGRAM =
        Stream.of("/usr/bin", "/bin", "/usr/local/bin")
            .map(directory -> Path.of(directory, "unshare"))
            .filter(Files::isExecutable)
            .findFirst()
            .map(Path::toString)
            .orElse("unshare");
  }

  /** Whether {@code /proc} can show a namespace's processes alone; some containers forbid it. */
  private static final class OwnProcesses {
    static final boolean SHOWN = shown();

    private static boolean shown() {
      List<String> words = new ArrayList<>(mounting());
      words.addAll(List.of("--pid", "--fork", "--mount-proc", "true"));
      try {
        return new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
      } catch (IOException missing) {
        return false;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
