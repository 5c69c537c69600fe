package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.status.StorageStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remove-storage}. */
@Command(description = "Removes storage and what it holds.")
public final class RemoveStorageCommand extends EngineCommand {
  private static final String HINT =
      """

      Use the --force option to remove attached storage, or use
      "juju detach-storage" to explicitly detach the storage
      before removing.
      """;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "Storage, as in data/0.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--force", description = "Also while it is attached; its unit detaches it first.")
  private boolean force;

  public RemoveStorageCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    boolean anyAttached = !force && anyAttached(engine.storage().list());
    Attempts attempts = new Attempts(surroundings().errors());
    for (String id : ids) {
      attempts.add(
          () -> {
            engine.storage().remove(id, force);
            return "removing " + id;
          },
          "failed to remove " + id);
    }
    int status = attempts.end();
    if (anyAttached) {
      surroundings().errors().print(HINT);
    }
    return Math.max(status, settle(engine));
  }

  private boolean anyAttached(List<StorageStatus> all) {
    return all.stream().anyMatch(one -> ids.contains(one.id()) && one.attachment().isPresent());
  }
}
