package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fault move-leader}. */
@Command(description = "Moves the leadership of an application to another unit.")
public final class FaultLeaderCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "UNIT",
      description = "The new leader; the next unit without it.")
  private @Nullable String unit;

  public FaultLeaderCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    String leader = engine.faults().moveLeader(application, Optional.ofNullable(unit));
    print(leader + " leads " + application);
    return settle(engine);
  }
}
