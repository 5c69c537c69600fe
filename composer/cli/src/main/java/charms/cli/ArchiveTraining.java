package charms.cli;

import charms.cli.command.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
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

  /** Runs a few commands on an empty model, then loads from every jar of the class path. */
  public static void main(String[] arguments) throws IOException {
    Path place = Files.createTempDirectory("charm-archive");
    try {
      practise(place);
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

  private static void practise(Path place) throws IOException {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Surroundings surroundings =
        new Surroundings(
            Map.of(
                "CHARM_JUJU_HOME", place.toString(),
                "CHARM_CACHE_DIR", place.resolve("cache").toString(),
                "HOME", place.toString()),
            Path.of(System.getProperty("charm.home")),
            InputStream.nullInputStream(),
            nowhere,
            nowhere);
    Cli cli = new Cli(surroundings);
    cli.run("--help");
    cli.run("create", "-a", "-t", "openstack-api", "congress", place.toString());
    cli.run("build", "-o", place.resolve("built").toString(), place + "/congress/src");
    String built = place.resolve("built").toString();
    String python = pythonCharm(place.resolve("app")).toString();
    for (int unchanged = 0; unchanged < 2; unchanged++) {
      cli.run("build", "-o", built, python);
    }
    cli.run("proof", built + "/app");
    cli.run("layers", built + "/app");
    cli.run("explain", "metadata.yaml", python);
    cli.run("juju", "status", "--format=oneline");
    cli.run("juju", "status", "--format=yaml");
    cli.run("juju", "model-config", "default-base=ubuntu@24.04");
    cli.run("juju", "add-relation", "one", "two");
    cli.run("juju", "run", "one/0", "act", "key=value");
    cli.run("juju", "deploy", place.toString());
  }

  private static Path pythonCharm(Path layer) throws IOException {
    Files.createDirectories(layer.resolve("hooks"));
    Files.writeString(layer.resolve("layer.yaml"), "repo: https://example.com/app\n");
    Files.writeString(
        layer.resolve("metadata.yaml"), "name: app\nsummary: s\ntags: [misc]\nseries: [jammy]\n");
    Files.writeString(layer.resolve("config.yaml"), "options:\n  a: {type: int, default: 1}\n");
    Files.writeString(layer.resolve("hooks/hook.template"), "exec main {}\n");
    Files.writeString(layer.resolve("copyright"), "mine\n");
    return layer;
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
