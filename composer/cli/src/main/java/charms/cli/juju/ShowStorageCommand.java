package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import charms.engine.status.StorageStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show-storage}. */
@Command(description = "Shows storage by id, as in data/0.")
public final class ShowStorageCommand extends EngineCommand {
  @Parameters(arity = "1..*", paramLabel = "ID", description = "The storage.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--format", description = "yaml or json.", defaultValue = "yaml")
  private String format = "yaml";

  public ShowStorageCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<StorageStatus> all = engine.storage().list();
    List<StorageStatus> asked = ids.stream().map(id -> find(all, id)).toList();
    surroundings().output().print(DocumentText.of(format, StorageDocument.instances(asked)));
    return 0;
  }

  private static StorageStatus find(List<StorageStatus> all, String id) {
    if (!id.matches("[a-z][a-z0-9-]*/[0-9]+")) {
      throw new UsageException("invalid storage id " + id);
    }
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ModelException("storage instance \"" + id + "\" not found"));
  }
}
