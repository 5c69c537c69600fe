package charms.cli.juju;

import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.DeployRequest;
import charms.engine.Engine;
import charms.engine.bundle.Bundle;
import charms.engine.bundle.BundleReader;
import charms.engine.sandbox.SandboxProvider;
import charms.engine.soak.Breakage;
import charms.engine.soak.Soak;
import charms.engine.soak.SoakResult;
import charms.engine.soak.SoakScenario;
import charms.engine.soak.SoakSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code soak}: looks for an order of events or a fault that charms do not survive:
 *
 * <pre>
 * seed 4: client/0 ends in error: hook failed: "db-relation-changed": exit status 1
 *    1 database/0 install
 *    2 -- integrate client:db database:db
 *   ...
 *   | no password yet
 *   replay: charm juju soak ./bundle.yaml --seed 4
 * </pre>
 */
@Command(
    description =
        "Deploys charms again and again in scratch models, in other orders and with other faults,"
            + " and shows the first run that ends in error or otherwise than the undisturbed one.")
public final class SoakCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "CHARM|BUNDLE",
      description = "A bundle, or charms that --relate relates.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--relate",
      arity = "2",
      paramLabel = "A[:EP] B[:EP]",
      description = "Relates two charms; may be given again.")
  private List<String> ends = new ArrayList<>();

  @Option(
      names = {"-n", "--num-units"},
      paramLabel = "N",
      description = "Units of each charm; 1 without it. A bundle says itself.")
  private int units = 1;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How many; 20 without it, 1 with --seed.")
  private @Nullable Integer runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The first run's; the next ones count up. 1 without it.")
  private @Nullable Long seed;

  @Option(
      names = "--faults",
      split = ",",
      paramLabel = "KIND",
      description =
          "What may go wrong: kill, tool, install, lose, leader, or none; kill,tool,install,lose"
              + " without it.")
  private List<String> faults = List.of("kill", "tool", "install", "lose");

  @Option(
      names = "--retries",
      paramLabel = "N",
      description =
          "How often a failed hook that no fault struck runs again once all else is done; 0 without"
              + " it.")
  private int retries;

  @Option(
      names = "--max-hooks",
      paramLabel = "N",
      description = "A run with more hooks does not settle; 2000 without it.")
  private int mostHooks = 2000;

  @Mixin private HelpOption help;

  public SoakCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Soak soak =
        new Soak(
            scenario(), new SoakSettings(breakages(), 3, retries, mostHooks), SandboxProvider::new);
    Soak.Reference reference = soak.undisturbed();
    if (reference.result().finding().isPresent()) {
      show("undisturbed", reference.result());
      return 1;
    }
    progress("undisturbed", reference.result());
    long first = seed == null ? 1 : seed;
    int count = runs != null ? runs : seed == null ? 20 : 1;
    long hooks = 0;
    for (long one = first; one < first + count; one++) {
      SoakResult result = soak.run(one, reference);
      if (result.finding().isPresent()) {
        show("seed " + one, result);
        surroundings.output().println("  replay: " + replay(one));
        return 1;
      }
      progress("seed " + one, result);
      hooks += result.hooks();
    }
    surroundings
        .output()
        .println(
            count
                + (count == 1 ? " run, " : " runs, ")
                + hooks
                + " hooks: all ended as the undisturbed one did");
    return 0;
  }

  private void progress(String which, SoakResult result) {
    surroundings.errors().println(which + ": settled after " + result.hooks() + " hooks");
  }

  private void show(String which, SoakResult result) {
    surroundings.output().println(which + ": " + result.finding().orElse(""));
    int number = 0;
    for (String event : result.events()) {
      number++;
      surroundings.output().println("%5d %s".formatted(number, event));
    }
    result.output().lines().forEach(line -> surroundings.output().println("  | " + line));
  }

  private String replay(long found) {
    StringBuilder line = new StringBuilder("charm juju soak");
    paths.forEach(path -> line.append(' ').append(path));
    for (int i = 0; i + 1 < ends.size(); i += 2) {
      line.append(" --relate ").append(ends.get(i)).append(' ').append(ends.get(i + 1));
    }
    if (units != 1) {
      line.append(" -n ").append(units);
    }
    if (retries != 0) {
      line.append(" --retries ").append(retries);
    }
    return line.append(" --faults ")
        .append(String.join(",", faults))
        .append(" --seed ")
        .append(found)
        .toString();
  }

  private List<Breakage> breakages() {
    if (faults.equals(List.of("none"))) {
      return List.of();
    }
    List<Breakage> breakages = new ArrayList<>();
    for (String word : faults) {
      breakages.add(
          Arrays.stream(Breakage.values())
              .filter(one -> one.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageException(
                          "no fault '" + word + "': kill, tool, install, lose, leader or none")));
    }
    return breakages;
  }

  private SoakScenario scenario() {
    if (units < 1 || retries < 0 || mostHooks < 1 || runs != null && runs < 1) {
      throw new UsageException("-n, --runs and --max-hooks are positive, --retries not negative");
    }
    if (paths.size() == 1 && BundleDeploy.isBundle(paths.get(0))) {
      if (!ends.isEmpty() || units != 1) {
        throw new UsageException("a bundle says itself what to relate and how many units");
      }
      return bundle(BundleReader.read(paths.get(0), List.of(), surroundings.home()));
    }
    List<SoakScenario.Ends> relations = new ArrayList<>();
    for (int i = 0; i + 1 < ends.size(); i += 2) {
      relations.add(new SoakScenario.Ends(ends.get(i), ends.get(i + 1)));
    }
    return new SoakScenario(engine -> paths.forEach(path -> deploy(engine, path)), relations);
  }

  private static SoakScenario bundle(Bundle bundle) {
    Bundle alone =
        new Bundle(bundle.applications(), bundle.machines(), List.of(), bundle.warnings());
    return new SoakScenario(
        engine -> engine.deployBundle(alone, false),
        bundle.relations().stream()
            .map(relation -> new SoakScenario.Ends(relation.one(), relation.other()))
            .toList());
  }

  private void deploy(Engine engine, Path charm) {
    engine.deploy(DeployRequest.of(charm).withUnits(units));
  }
}
