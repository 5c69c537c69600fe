package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.DeployRequest;
import charms.engine.Deployed;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deploy}. */
@Command(
    description = "Deploys a charm directory or .charm file as an application, or a bundle's file.")
public final class DeployCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "CHARM", description = "The charm.")
  private String charm = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The application's name; the charm's without it.")
  private @Nullable String name;

  @Option(
      names = {"-n", "--num-units"},
      description = "How many units.",
      defaultValue = "1")
  private int units = 1;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "MACHINE",
      description = "Machines for the units, as in 0,2,new; new ones without it.")
  private List<String> to = new ArrayList<>();

  @Option(names = "--config", description = "KEY=VALUE or a YAML file; may be given again.")
  private List<String> config = new ArrayList<>();

  @Option(
      names = {"--base", "--series"},
      description = "As in ubuntu@22.04.")
  private @Nullable String base;

  @Option(
      names = "--address",
      description = "The first unit's address, in 10.5.0.0/16; the next free one without it.")
  private @Nullable String address;

  @Option(names = "--trust", description = "Lets the charm have the cloud's credentials.")
  private boolean trust;

  @Option(
      names = "--storage",
      description = "NAME=POOL,COUNT,SIZE for the charm's storage; may be given again.")
  private List<String> storage = new ArrayList<>();

  @Option(
      names = "--attach-storage",
      split = ",",
      paramLabel = "ID",
      description = "Kept storage, as in data/0, that the unit gets in place of new.")
  private List<String> keptStorage = new ArrayList<>();

  @Option(
      names = "--resource",
      description = "NAME=FILE for the charm's resource; may be given again.")
  private List<String> resources = new ArrayList<>();

  @Option(names = "--overlay", description = "A file laid over a bundle; may be given again.")
  private List<Path> overlays = new ArrayList<>();

  @Option(names = "--dry-run", description = "Tells what deploying a bundle would change.")
  private boolean dryRun;

  public DeployCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    Path path = path();
    if (BundleDeploy.isBundle(path)) {
      return bundle(path, engine);
    }
    if (dryRun || !overlays.isEmpty()) {
      throw new UsageException("--dry-run and --overlay are for bundles");
    }
    Deployed deployed =
        engine.deploy(
            new DeployRequest(
                path,
                Optional.ofNullable(name),
                units,
                PlacementWords.parse(to, units, surroundings().errors()),
                options(path),
                Optional.ofNullable(base),
                Optional.ofNullable(address),
                trust,
                StorageWords.said(storage),
                StorageWords.kept(keptStorage, units),
                ResourceWords.parse(resources)));
    print(
        "Located local charm \"%s\", revision %d".formatted(deployed.charm(), deployed.revision()));
    print(
        "Deploying \"%s\" from local charm \"%s\", revision %d on %s/stable"
            .formatted(
                deployed.application(), deployed.charm(), deployed.revision(), deployed.base()));
    return settle(engine);
  }

  private int bundle(Path path, Engine engine) {
    if (name != null
        || !to.isEmpty()
        || !config.isEmpty()
        || !resources.isEmpty()
        || !keptStorage.isEmpty()
        || base != null) {
      throw new UsageException(
          "a bundle takes no name, --to, --config, --resource, --attach-storage or --base");
    }
    boolean changed = new BundleDeploy(path, overlays, trust, dryRun).run(engine, surroundings());
    return changed ? settle(engine) : 0;
  }

  private Path path() {
    Path path =
        charm.startsWith("~/") ? surroundings().home().resolve(charm.substring(2)) : Path.of(charm);
    if (!Files.exists(path) && !charm.contains("/")) {
      throw new ModelException(
          "charm \""
              + charm
              + "\" not found: this engine has no charm store; name a directory, as in ./"
              + charm);
    }
    return path;
  }

  private Map<String, String> options(Path path) {
    Map<String, String> values = new TreeMap<>();
    String application =
        Optional.ofNullable(name).orElseGet(() -> String.valueOf(path.getFileName()));
    for (String word : config) {
      if (word.contains("=")) {
        values.putAll(KeyValues.parse(List.of(word)));
      } else {
        values.putAll(ConfigFile.read(Path.of(word), application));
      }
    }
    return values;
  }
}
