package charms.build.python;

import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The packages of a Python stack. What pip brought is kept under a hash of what was asked; a build
 * that is offline, or whose every line means one version only, takes it from there.
 *
 * @param options how packages are had
 * @param locked lines of a lock, above all layers' own; empty for none
 * @param kept the directory of what was brought before
 * @param offline whether nothing may be brought
 */
public record Wheelhouse(
    PythonOptions options, Optional<String> locked, Path kept, boolean offline) {
  private static final String DEFAULT = "setuptools<82\n";

  /**
   * Fills a directory with the packages.
   *
   * @return the owner of each file
   * @throws CharmException when pip fails, or offline what it brought is not kept
   */
  public Map<String, String> fill(
      WheelhouseText asked, WheelhouseText constraints, Path target, Consumer<String> log)
      throws IOException {
    Path known = kept.resolve(key(asked, constraints));
    boolean there = Files.isDirectory(known);
    if (offline && !there) {
      throw new CharmException(
          Diagnostic.error(
              "cannot fill the wheelhouse: its packages were never fetched, and this build is"
                  + " offline"));
    }
    if (!there || !(offline || asked.pinned())) {
      bring(asked, constraints, known, log);
    }
    Files.createDirectories(target);
    Map<String, String> owners = new TreeMap<>();
    try (Stream<Path> files = Files.list(known)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Files.copy(file, target.resolve(name));
        owners.put(name, asked.ownerOf(name.replaceFirst("-.*", "")).orElse("__pip__"));
      }
    }
    return owners;
  }

  /** The constraints as written into the charm. */
  public static String text(WheelhouseText constraints) {
    if (constraints.isEmpty()) {
      return DEFAULT;
    }
    return constraints.names("setuptools")
        ? constraints.text()
        : constraints.text() + "# Default constraints\n" + DEFAULT + "\n";
  }

  private void bring(
      WheelhouseText asked, WheelhouseText constraints, Path known, Consumer<String> log)
      throws IOException {
    Files.createDirectories(kept);
    Path work = Files.createTempDirectory(kept, "pip");
    try (VirtualEnvironment python = VirtualEnvironment.make(options, log)) {
      Path brought = Files.createDirectory(work.resolve("packages"));
      Path limits = Files.writeString(work.resolve("constraints.txt"), text(constraints));
      Path list = work.resolve("wheelhouse.txt");
      if (options.perLayer()) {
        for (WheelhouseText.Part part : asked.parts()) {
          Path own = Files.createDirectory(work.resolve("layer"));
          python.download(Files.writeString(list, part.text()), limits, own);
          replace(own, brought);
        }
      } else {
        python.download(Files.writeString(list, asked.text()), limits, brought);
      }
      FileUtils.deleteDirectory(known.toFile());
      Files.move(brought, known, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileUtils.deleteDirectory(work.toFile());
    }
  }

  /** A higher layer's package takes the place of a lower layer's, whatever their versions. */
  private static void replace(Path own, Path brought) throws IOException {
    try (Stream<Path> files = Files.list(own)) {
      for (Path file : files.sorted().toList()) {
        String name = project(file);
        try (Stream<Path> lower = Files.list(brought)) {
          for (Path one : lower.filter(other -> project(other).equals(name)).toList()) {
            Files.delete(one);
          }
        }
        Files.move(file, brought.resolve(file.getFileName()));
      }
    }
    FileUtils.deleteDirectory(own.toFile());
  }

  /** {@code setuptools-scm} for {@code setuptools_scm-1.17.0.tar.gz}. */
  private static String project(Path file) {
    String name = file.getFileName().toString().replaceFirst("-[0-9].*", "");
    return WheelhouseLine.normalised(name).replaceAll("[-.]+", "-").toLowerCase(Locale.ROOT);
  }

  private String key(WheelhouseText asked, WheelhouseText constraints) {
    String text =
        asked.text()
            + "\0"
            + text(constraints)
            + "\0"
            + options.perLayer()
            + options.binaryWheels()
            + options.binaryWheelsFromSource()
            + options.ignoreRequiresPython();
    return Digests.sha256(text);
  }
}
