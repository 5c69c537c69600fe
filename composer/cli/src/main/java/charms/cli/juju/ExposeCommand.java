package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code expose} and {@code unexpose}. */
@Command(description = "Marks an application as reachable from outside, or not.")
public final class ExposeCommand extends EngineCommand {
  private final boolean exposed;

  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  public ExposeCommand(Surroundings surroundings, boolean exposed) {
    super(surroundings);
    this.exposed = exposed;
  }

  @Override
  int run(Engine engine) {
    engine.expose(application, exposed);
    return 0;
  }
}
