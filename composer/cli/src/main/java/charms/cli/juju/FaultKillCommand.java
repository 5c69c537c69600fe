package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fault kill-hook}. */
@Command(
    description =
        "Kills a hook of a unit when its first hook tool has acted; at its end when it calls none.")
public final class FaultKillCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "UNIT", description = "As in congress/0.")
  private String unit = "";

  @Option(
      names = "--hook",
      paramLabel = "NAME",
      description = "As in config-changed; the next hook without it.")
  private @Nullable String hook;

  public FaultKillCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    print(FaultText.line(engine.faults().killHook(unit, Optional.ofNullable(hook))));
    return 0;
  }
}
