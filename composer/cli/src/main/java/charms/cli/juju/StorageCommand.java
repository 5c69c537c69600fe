package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.status.StorageStatus;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code storage}. */
@Command(description = "Lists the storage of units, and storage that is kept.")
public final class StorageCommand extends EngineCommand {
  @Option(names = "--format", description = "tabular, yaml or json.", defaultValue = "tabular")
  private String format = "tabular";

  @Option(names = "--filesystem", description = "Filesystems only.")
  private boolean filesystems;

  @Option(names = "--volume", description = "Volumes only.")
  private boolean volumes;

  public StorageCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (filesystems && volumes) {
      throw new UsageException("--filesystem and --volume can not be used together");
    }
    List<StorageStatus> storages = engine.storage().list().stream().filter(this::wanted).toList();
    if (format.equals("tabular")) {
      if (storages.isEmpty()) {
        surroundings().errors().println("No storage to display.");
      } else {
        surroundings().output().print(StorageTable.list(storages));
      }
    } else {
      surroundings().output().print(DocumentText.of(format, StorageDocument.all(storages)));
    }
    return 0;
  }

  private boolean wanted(StorageStatus one) {
    boolean volume = one.kind().equals("block");
    return !(filesystems && volume) && !(volumes && !volume);
  }
}
