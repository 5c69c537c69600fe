package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust}. */
@Command(description = "Lets an application have the cloud's credentials; recorded only.")
public final class TrustCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Option(names = "--remove", description = "Does no longer.")
  private boolean remove;

  @Option(names = "--scope", hidden = true)
  private String scope = "";

  public TrustCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    engine.trust(application, !remove);
    return settle(engine);
  }
}
