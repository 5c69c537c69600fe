package charms.cli.juju;

import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.EmbeddedEngine;
import charms.engine.Engine;
import charms.engine.EngineHome;
import charms.engine.ModelHomes;
import charms.engine.machine.CommandStreams;
import charms.engine.operation.Settled;
import charms.engine.schedule.EventOrder;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that needs the engine. */
abstract class EngineCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = {"-q", "--quiet"},
      description = "Does not show which hooks run.")
  private boolean quiet;

  @Mixin private HelpOption help;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      description = "The model; without it that of JUJU_MODEL, else the current one.")
  private @Nullable String model;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Runs hooks one after the other, in the order this number chooses among those Juju allows"
              + " (else CHARM_JUJU_SEED; without both: machines side by side).")
  private @Nullable Long seed;

  EngineCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public final Integer call() {
    try (Engine engine = open(models().home(modelName()))) {
      return run(engine);
    }
  }

  /** The engine of a model; the caller closes it. */
  final Engine open(EngineHome home) {
    return EmbeddedEngine.open(
        home,
        JujuClouds.of(surroundings),
        new ProgressPrinter(surroundings.errors(), quiet),
        order());
  }

  /** The models of the user. */
  final ModelHomes models() {
    return JujuHome.models(surroundings);
  }

  /** The name of the model this command means. */
  String modelName() {
    return Optional.ofNullable(model)
        .or(() -> surroundings.variable("JUJU_MODEL"))
        .map(JujuHome::plainName)
        .orElseGet(() -> models().current());
  }

  /** Lets another command run this one with its engine, and with its options of all commands. */
  final void takePlaceIn(EngineCommand other) {
    if (model != null || seed != null || quiet || help.asked()) {
      throw new UsageException("--model, --seed, --quiet and --help stand before --");
    }
    model = other.model;
  }

  /** Does what the command is for; its exit status. */
  abstract int run(Engine engine);

  final Surroundings surroundings() {
    return surroundings;
  }

  /** Those of the command line, for a command in a machine. */
  final CommandStreams streams() {
    return new CommandStreams(surroundings.input(), surroundings.output(), surroundings.errors());
  }

  /** Prints a line. */
  final void print(String line) {
    surroundings.output().println(line);
  }

  /** Runs hooks until nothing is due; 1 when a unit is in error then. */
  final int settle(Engine engine) {
    surroundings.output().flush();
    Settled settled = engine.settle();
    return settled.failed().isEmpty() ? 0 : 1;
  }

  private EventOrder order() {
    Long chosen = seed;
    if (chosen == null) {
      chosen = surroundings.variable("CHARM_JUJU_SEED").map(EngineCommand::seed).orElse(null);
    }
    return chosen == null ? EventOrder.usual() : EventOrder.seeded(chosen);
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException no) {
      throw new UsageException("CHARM_JUJU_SEED must be a whole number, got '" + text + "'");
    }
  }
}
