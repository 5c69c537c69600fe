package charms.cli;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads the classes that commands use; run once, when the distribution is assembled, with {@code
 * -XX:ArchiveClassesAtExit}, so that every command starts from the archive.
 */
public final class ArchiveTraining {
  private static final String CLASS = ".class";
  private static final List<String> PACKAGES =
      List.of(
          "charms/",
          "picocli/",
          "com/google/gson/",
          "org/yaml/snakeyaml/",
          "org/sqlite/",
          "org/eclipse/jgit/",
          "org/eclipse/aether/",
          "org/apache/maven/",
          "org/apache/commons/io/",
          "io/pebbletemplates/",
          "org/slf4j/");

  private ArchiveTraining() {}

  /** Loads from every jar of the class path. */
  public static void main(String[] arguments) throws IOException {
    int loaded = 0;
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      try (ZipFile jar = new ZipFile(path)) {
        for (ZipEntry entry : jar.stream().toList()) {
          loaded += loadable(entry.getName()) ? 1 : 0;
        }
      }
    }
    if (loaded == 0) {
      throw new IllegalStateException("no class to load");
    }
  }

  /** Loads a class; false for one of no use, or whose own needs are not there. */
  private static boolean loadable(String entry) {
    boolean wanted = entry.endsWith(CLASS) && PACKAGES.stream().anyMatch(entry::startsWith);
    if (!wanted || entry.endsWith("-info.class")) {
      return false;
    }
    String name = entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    try {
      Class.forName(name, false, ArchiveTraining.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError incomplete) {
      return false;
    }
  }
}
