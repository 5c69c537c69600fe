package charms.build.lock;

import charms.build.fetch.FetchedLayer;
import charms.build.stack.LayerStack;
import charms.build.stack.StackedLayer;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import charms.model.diag.DiagnosticLog;
import charms.model.hash.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes locks of builds, and holds builds against locks. */
public final class Locking {
  private Locking() {}

  /**
   * The lock of a build.
   *
   * @param repositories where packages come from that are taken from a repository, by name
   * @param charm the charm it made
   */
  public static BuildLock of(LayerStack stack, Map<String, String> repositories, Path charm)
      throws IOException {
    List<LockedLayer> layers = new ArrayList<>();
    for (StackedLayer layer : stack.all()) {
      FetchedLayer source = layer.source();
      layers.add(
          new LockedLayer(
              source.include(),
              source.fetchedFrom(),
              Optional.of(source.revision()).filter(one -> !one.isEmpty()),
              source.revision()));
    }
    List<LockedPackage> packages = new ArrayList<>();
    add(packages, BuildLock.PYTHON, charm, "wheelhouse", repositories);
    add(packages, BuildLock.JAR, charm, "jarhouse", Map.of());
    return new BuildLock(layers, packages);
  }

  private static void add(
      List<LockedPackage> packages,
      String type,
      Path charm,
      String folder,
      Map<String, String> repositories)
      throws IOException {
    Path directory = charm.resolve(folder);
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> found = Files.list(directory)) {
      for (Path file : found.sorted().toList()) {
        PackageFile named = PackageFile.of(file);
        Optional<String> url = Optional.ofNullable(repositories.get(named.name()));
        Optional<String> commit = url.isPresent() ? PackageFile.commit(file) : Optional.empty();
        packages.add(
            new LockedPackage(
                type,
                named.name(),
                commit.orElse(named.version()),
                folder + "/" + file.getFileName(),
                url.isPresent() ? Optional.empty() : Optional.of(Digests.sha256(file)),
                commit.isPresent() ? url : Optional.empty()));
      }
    }
  }

  /** What local layers are at that the lock has at another revision; a line each. */
  public static List<String> differences(BuildLock lock, LayerStack stack) {
    Map<String, String> locked = lock.revisions(false);
    List<String> lines = new ArrayList<>();
    for (StackedLayer layer : stack.all()) {
      FetchedLayer source = layer.source();
      String revision = locked.getOrDefault(source.include(), source.revision());
      if (source.isLocal() && layer != stack.charmLayer() && !revision.equals(source.revision())) {
        lines.add(
            source.include()
                + " in "
                + source.shownPath()
                + " is at "
                + (source.revision().isEmpty() ? "no revision" : source.revision())
                + ", build.lock has it at "
                + revision);
      }
    }
    return lines;
  }

  /**
   * Holds packages and jars against the lock.
   *
   * @throws CharmException naming each that is another than the locked one
   */
  public static void check(BuildLock lock, Path charm) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    for (LockedPackage one : lock.packages()) {
      Path file = charm.resolve(one.file()).normalize();
      boolean known = !one.file().isEmpty() && file.startsWith(charm) && Files.isRegularFile(file);
      if (known && one.sha256().isPresent()) {
        String hash = Digests.sha256(file);
        if (!hash.equals(one.sha256().get())) {
          log.add(
              Diagnostic.error(
                  "cannot use '"
                      + one.file()
                      + "': its hash is "
                      + hash
                      + ", build.lock has "
                      + one.sha256().get()));
        }
      }
    }
    log.maybeThrow();
  }
}
