package charms.cli;

import charms.cli.command.BuildCaches;
import charms.cli.command.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a build writes (charm-build.md section 1). */
final class PlaceOptions {
  @Option(
      names = {"-d", "--build-dir"},
      paramLabel = "DIR",
      description = "The charm becomes DIR/NAME.")
  private @Nullable Path buildDirectory;

  @Option(
      names = {"-o", "--output-dir"},
      paramLabel = "DIR",
      description = "The same; --build-dir counts where both are given.")
  private @Nullable Path outputDirectory;

  @Option(
      names = {"-C", "--cache-dir"},
      paramLabel = "DIR",
      description = "Where fetched layers are kept; CHARM_CACHE_DIR or ~/.cache/charm without it.")
  private @Nullable Path cacheDirectory;

  /** The directory the charm's own is made in. */
  Path output(Surroundings surroundings, BuildPrinter printer) {
    if (buildDirectory != null) {
      return buildDirectory;
    }
    if (outputDirectory != null) {
      return outputDirectory;
    }
    Optional<String> builds = surroundings.variable("CHARM_BUILD_DIR");
    if (builds.isPresent()) {
      return Path.of(builds.get());
    }
    Optional<String> repository = surroundings.variable("JUJU_REPOSITORY");
    if (repository.isPresent()) {
      return Path.of(repository.get(), "builds");
    }
    printer.warning(
        "build",
        "Build dir not specified via command-line or environment; defaulting to /tmp/charm-builds");
    return Path.of("/tmp/charm-builds");
  }

  /** Where what was fetched is kept. */
  Path cache(Surroundings surroundings) {
    if (cacheDirectory != null) {
      return cacheDirectory;
    }
    return BuildCaches.of(surroundings);
  }
}
