package charms.cli;

import charms.build.BuildRequest;
import charms.build.BuildResult;
import charms.build.CharmBuilder;
import charms.build.compile.JavaCompileStage;
import charms.build.fetch.FetchRequest;
import charms.build.jarhouse.JarSources;
import charms.build.pack.CharmFile;
import charms.build.proof.CharmProof;
import charms.build.proof.Finding;
import charms.cli.BuildPrinter.Level;
import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.model.diag.CharmException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

  @Option(
      names = {"-F", "--charm-file"},
      description = "Also writes NAME.charm into this directory.")
  private boolean charmFile;

  @Option(
      names = "--watch",
      description = "Builds again whenever a file of the charm layer or a local layer changes.")
  private boolean watch;

  @Mixin private final PlaceOptions places = new PlaceOptions();
  @Mixin private final LockOptions locks = new LockOptions();
  @Mixin private final StackOptions layers = new StackOptions();
  @Mixin private final WheelhouseOptions python = new WheelhouseOptions();

  @Mixin private HelpOption help;

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
  public Integer call() throws IOException {
    BuildPrinter printer = new BuildPrinter(surroundings.output(), level(), !noReport);
    BuildRequest request = request(printer);
    return watch ? watch(request) : build(request, printer);
  }

  private BuildRequest request(BuildPrinter printer) {
    Path output = places.output(surroundings, printer);
    FetchRequest fetching =
        layers.fetching(
            surroundings, places.cache(surroundings), line -> printer.info("build", line));
    return new BuildRequest(
        charm,
        output,
        Optional.ofNullable(name),
        force,
        fetching,
        locks.use(),
        python.options(surroundings.variables()));
  }

  private int build(BuildRequest request, BuildPrinter printer) throws IOException {
    long began = System.currentTimeMillis() * 1_000_000;
    JavaCompileStage java =
        new JavaCompileStage(
            JarSources.of(
                surroundings.distribution().resolve("repository"),
                surroundings.variables(),
                request.fetching().offline()),
            Version.current(),
            places.cache(surroundings).resolve("classes"));
    BuildResult result = new CharmBuilder(java, printer).build(request);
    if (charmFile) {
      CharmFile.write(result.target(), new TreeMap<>(), Path.of(result.charmName() + ".charm"));
    }
    int status = proof(result.target(), printer);
    result
        .inputs()
        .filter(inputs -> !charmFile && !watch)
        .ifPresent(inputs -> known.keep(inputs, result.target(), began, printer.unchanged(status)));
    return status;
  }

  /** Builds at each change of a local layer, until the program is stopped. */
  private int watch(BuildRequest request) throws IOException {
    List<Path> watched = layers.localPlaces(surroundings, charm);
    while (true) {
      try (LayerWatch changes = new LayerWatch(watched, request.outputDirectory())) {
        try {
          build(request, new BuildPrinter(surroundings.output(), level(), !noReport));
        } catch (CharmException wrong) {
          surroundings.errors().println(wrong.getMessage());
        }
        String names = watched.stream().map(Path::toString).collect(Collectors.joining(", "));
        surroundings.output().println("build: Watching " + names + " (Ctrl-C ends this)");
        changes.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return 0;
      }
    }
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
}
