package charms.cli;

import charms.build.BuildListener;
import charms.build.BuildRequest;
import charms.build.BuildResult;
import charms.build.CharmBuilder;
import charms.build.compile.JavaCompileStage;
import charms.build.fetch.FetchRequest;
import charms.build.proof.CharmProof;
import charms.build.proof.Finding;
import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code charm build}: flags, variables and their precedence as in charm-build.md section 1. */
@picocli.CommandLine.Command(description = "Builds a charm from its layers.")
final class BuildCommand implements Callable<Integer> {
  private static final List<String> LEVELS =
      List.of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL");

  private final Surroundings surroundings;

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

  BuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BuildPrinter printer = new BuildPrinter(level());
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
    return proof(result.target(), printer);
  }

  private static int proof(Path built, BuildPrinter printer) {
    List<Finding> findings = new CharmProof(built).findings();
    printer.reportEnded();
    for (Finding finding : findings) {
      printer.print(
          switch (finding.severity()) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case INFO -> "INFO";
          },
          "proof: " + finding.line());
    }
    if (findings.isEmpty()) {
      printer.info("proof", "OK!");
    }
    return ProofCommand.status(findings);
  }

  private int level() {
    if (verbose || debug) {
      return 0;
    }
    int level = LEVELS.indexOf(logLevel.toUpperCase(Locale.ROOT));
    if (level < 0) {
      throw new UsageException(
          "no log level '" + logLevel + "', expected one of " + String.join(", ", LEVELS));
    }
    return level;
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

  /** Prints lines of the level asked for and above, as charm-tools does, on standard output. */
  private final class BuildPrinter implements BuildListener {
    private final int level;
    private boolean inReport;

    BuildPrinter(int level) {
      this.level = level;
    }

    @Override
    public void info(String logger, String message) {
      inReport |= message.strip().equals("Build Report");
      if (!(noReport && (inReport || message.isEmpty()))) {
        print("INFO", logger + ": " + message);
      }
    }

    @Override
    public void warning(String logger, String message) {
      print("WARNING", logger + ": " + message);
    }

    void reportEnded() {
      inReport = false;
    }

    void print(String at, String line) {
      if (level <= LEVELS.indexOf(at)) {
        surroundings.output().println(line);
      }
    }
  }
}
