package charms.cli;

import charms.build.BuildRequest;
import charms.build.BuildResult;
import charms.build.CharmBuilder;
import charms.build.compile.JavaCompileStage;
import charms.build.fetch.FetchRequest;
import charms.build.proof.CharmProof;
import charms.build.proof.Finding;
import charms.cli.BuildPrinter.Level;
import charms.cli.command.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charm build}: flags, variables and their precedence as in charm-build.md section 1. */
@picocli.CommandLine.Command(description = "Builds a charm from its layers.")
final class BuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final KnownBuild known;

  @Option(
      names = {"-l", "--log-level"},
      description = "DEBUG, INFO, WARNING, ERROR or CRITICAL.",
      defaultValue = "INFO")
  private String logLevel = "INFO";

  @Option(
      names = {"-v", "--verbose"},
      description = "As --log-level DEBUG.")
  private boolean verbose;

  @Option(names = "--debug", hidden = true)
  private boolean debug;

  @Option(
      names = {"-c", "--force-color"},
      hidden = true)
  private boolean color;

  @Option(
      names = {"-r", "--report"},
      description = "Says what changed (the default).")
  private boolean report;

  @Option(
      names = {"-R", "--no-report"},
      description = "Does not say what changed.")
  private boolean noReport;

  @Option(names = "--hide-metrics", hidden = true)
  private boolean hideMetrics;

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

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description = "The charm's name; that of its metadata.yaml without it.")
  private @Nullable String name;

  @Option(
      names = {"-s", "--series"},
      hidden = true)
  private @Nullable String series;

  @Option(
      names = {"-f", "--force"},
      description = "Goes on although the charm there was changed by hand.")
  private boolean force;

  @Mixin private final LockOptions locks = new LockOptions();
  @Mixin private final StackOptions layers = new StackOptions();
  @Mixin private final WheelhouseOptions python = new WheelhouseOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this.")
  private boolean help;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CHARM",
      description = "The charm layer's directory; this one where none is named.",
      defaultValue = ".")
  private Path charm = Path.of(".");

  /**
   * @param known where this build is kept when it is made
   */
  BuildCommand(Surroundings surroundings, KnownBuild known) {
    this.surroundings = surroundings;
    this.known = known;
  }

  @Override
  public Integer call() {
    long began = System.currentTimeMillis() * 1_000_000;
    BuildPrinter printer = new BuildPrinter(surroundings.output(), level(), !noReport);
    Path distribution = surroundings.distribution();
    FetchRequest fetching =
        layers.fetching(surroundings, cache(), line -> printer.info("build", line));
    BuildRequest request =
        new BuildRequest(
            charm,
            output(printer),
            Optional.ofNullable(name),
            force,
            fetching,
            locks.use(),
            python.options(surroundings.variables()));
    JavaCompileStage java =
        new JavaCompileStage(
            distribution.resolve("repository"), Version.current(), cache().resolve("classes"));
    BuildResult result = new CharmBuilder(java, printer).build(request);
    int status = proof(result.target(), printer);
    result
        .inputs()
        .ifPresent(inputs -> known.keep(inputs, result.target(), began, printer.unchanged(status)));
    return status;
  }

  private static int proof(Path built, BuildPrinter printer) {
    List<Finding> findings = new CharmProof(built).findings();
    for (Finding finding : findings) {
      printer.print(
          switch (finding.severity()) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARNING;
            case INFO -> Level.INFO;
          },
          "proof: " + finding.line());
    }
    if (findings.isEmpty()) {
      printer.info("proof", "OK!");
    }
    return ProofCommand.status(findings);
  }

  private Level level() {
    if (verbose || debug) {
      return Level.DEBUG;
    }
    return Level.of(logLevel);
  }

  private Path output(BuildPrinter printer) {
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

  private Path cache() {
    if (cacheDirectory != null) {
      return cacheDirectory;
    }
    return BuildCaches.of(surroundings);
  }
}
