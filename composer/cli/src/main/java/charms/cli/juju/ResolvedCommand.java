package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resolved}. */
@Command(description = "Lets units in error go on: their failed hook runs again.")
public final class ResolvedCommand extends EngineCommand {
  @Parameters(arity = "0..*", paramLabel = "UNIT", description = "As in congress/0.")
  private List<String> units = new ArrayList<>();

  @Option(names = "--all", description = "All units in error.")
  private boolean all;

  @Option(names = "--no-retry", description = "Goes on as if the hook had succeeded.")
  private boolean noRetry;

  public ResolvedCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    for (String unit : all ? engine.unitsInError() : units) {
      engine.resolved(unit, !noRetry);
    }
    return settle(engine);
  }
}
