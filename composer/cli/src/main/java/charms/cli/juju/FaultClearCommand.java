package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import picocli.CommandLine.Command;

/** {@code fault clear}. */
@Command(description = "Takes back what waits to go wrong, and finds the units that are lost.")
public final class FaultClearCommand extends EngineCommand {

  public FaultClearCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    engine.faults().clear();
    return settle(engine);
  }
}
