package charms.dist;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.io.FileUtils;

/**
 * Fills the distribution folder with what is not a jar: launchers, bundled layers with their index,
 * templates. Run by the build with the source tree and the folder as arguments.
 */
public final class Distribution {
  private static final List<String> SUBCOMMANDS =
      List.of(
          "build",
          "create",
          "explain",
          "help",
          "juju",
          "layers",
          "pack",
          "proof",
          "pull-source",
          "version");

  private final Path source;
  private final Path target;

  private Distribution(Path source, Path target) {
    this.source = source;
    this.target = target;
  }

  /** Arguments: the top of the source tree, the folder to fill. */
  public static void main(String[] arguments) throws IOException {
    new Distribution(Path.of(arguments[0]), Path.of(arguments[1])).assemble();
  }

  private void assemble() throws IOException {
    launchers();
    Signatures.remove(target.resolve("lib"));
    modernise("picocli-");
    ClassPath.write(target.resolve("lib"));
    List<BundledLayer> layers = BundledLayer.all(source);
    new BundledRepository(target.resolve("layers.git")).write(layers);
    new BundledIndex(target.resolve("layer-index")).write(layers);
    Path templates = target.resolve("templates");
    FileUtils.deleteDirectory(templates.toFile());
    FileUtils.copyDirectory(source.resolve("templates").toFile(), templates.toFile());
    Files.copy(
        source.resolve("LICENSE"), target.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
  }

  private void modernise(String jars) throws IOException {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(target.resolve("lib"), jars + "*.jar")) {
      for (Path jar : found) {
        ModernClasses.in(jar);
      }
    }
  }

  private void launchers() throws IOException {
    Path bin = target.resolve("bin");
    FileUtils.deleteDirectory(bin.toFile());
    Files.createDirectories(bin);
    Path scripts = source.resolve("composer/dist/src/main/sh");
    launcher(scripts.resolve("charm"), bin.resolve("charm"));
    for (String subcommand : SUBCOMMANDS) {
      launcher(scripts.resolve("charm-subcommand"), bin.resolve("charm-" + subcommand));
    }
  }

  private static void launcher(Path script, Path launcher) throws IOException {
    Files.copy(script, launcher);
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make '" + launcher + "' executable");
    }
  }
}
