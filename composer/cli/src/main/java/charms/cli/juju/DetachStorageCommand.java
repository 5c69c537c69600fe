package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detach-storage}. */
@Command(description = "Detaches storage from its unit; what it holds is kept.")
public final class DetachStorageCommand extends EngineCommand {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "Storage, as in data/0.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--force", description = "Also when the unit's charm needs it.")
  private boolean force;

  public DetachStorageCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    Attempts attempts = new Attempts(surroundings().errors());
    for (String id : ids) {
      attempts.add(
          () -> {
            engine.storage().detach(id, force);
            return "detaching " + id;
          },
          "failed to detach " + id);
    }
    return Math.max(attempts.end(), settle(engine));
  }
}
