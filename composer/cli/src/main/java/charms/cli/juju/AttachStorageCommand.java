package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code attach-storage}. */
@Command(description = "Attaches kept storage to a unit.")
public final class AttachStorageCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "UNIT", description = "The unit.")
  private String unit = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ID",
      description = "Storage, as in data/0.")
  private List<String> ids = new ArrayList<>();

  public AttachStorageCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    Attempts attempts = new Attempts(surroundings().errors());
    for (String id : ids) {
      attempts.add(
          () -> {
            engine.storage().attach(unit, id);
            return "attaching " + id + " to " + unit;
          },
          "failed to attach " + id + " to " + unit);
    }
    return Math.max(attempts.end(), settle(engine));
  }
}
