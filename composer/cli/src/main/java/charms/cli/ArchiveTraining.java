package charms.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.FileUtils;
import org.sqlite.util.OSInfo;

/**
 * Loads the classes that commands use; run once, when the distribution is assembled, with {@code
 * -XX:ArchiveClassesAtExit}, so that every command starts from the archive. Leaves SQLite's native
 * library beside the jars, where the launcher points at.
 */
public final class ArchiveTraining {
  private static final String CLASS = ".class";
  private static final List<String> PACKAGES =
      List.of(
          "charms/",
          "com/sun/source/",
          "com/sun/tools/javac/",
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

  /** Runs commands, then loads from every jar of the class path. */
  public static void main(String[] arguments) throws IOException {
    Path place = Files.createTempDirectory("charm-archive");
    try {
      new CommandPractice(place).run();
    } finally {
      FileUtils.deleteDirectory(place.toFile());
    }
    placeSqlite(Path.of(System.getProperty("charm.home"), "lib"));
    int loaded = compiler();
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

  /** Loads the Java compiler of the running JDK, which {@code charm build} calls. */
  private static int compiler() throws IOException {
    Path module = Path.of(URI.create("jrt:/jdk.compiler"));
    try (Stream<Path> files = Files.walk(module)) {
      return (int) files.filter(f -> loadable(module.relativize(f).toString())).count();
    }
  }

  /** Unpacks SQLite's native library, so that commands need not do it every time. */
  private static void placeSqlite(Path directory) throws IOException {
    String name = System.mapLibraryName("sqlitejdbc");
    String resource = OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
    try (InputStream library =
        ArchiveTraining.class.getResourceAsStream("/org/sqlite/native/" + resource)) {
      if (library != null) {
        Files.copy(library, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
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
