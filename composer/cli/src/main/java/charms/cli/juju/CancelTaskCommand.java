package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cancel-task}: there is never one to cancel. */
@Command(description = "Is refused: no task ever waits, each runs at once.")
public final class CancelTaskCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "The task's number.")
  private int id;

  public CancelTaskCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    throw engine.operations().uncancellable(id);
  }
}
