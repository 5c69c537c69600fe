package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.change.RemovalOptions;
import charms.engine.status.StorageStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remove-unit} and {@code remove-application}. */
@Command(description = "Removes units or applications; their hooks run first.")
public final class RemoveCommand extends EngineCommand {
  private final boolean units;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "What to remove.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--force", description = "Runs no hooks.")
  private boolean force;

  @Option(names = "--no-prompt", hidden = true)
  private boolean noPrompt;

  @Option(names = "--destroy-storage", description = "Removes storage too that would be kept.")
  private boolean destroyStorage;

  public RemoveCommand(Surroundings surroundings, boolean units) {
    super(surroundings);
    this.units = units;
  }

  @Override
  int run(Engine engine) {
    RemovalOptions options = new RemovalOptions(force, destroyStorage);
    List<StorageStatus> storages = engine.storage().list();
    if (units) {
      engine.removeUnit(names, options);
    }
    for (String name : names) {
      if (!units) {
        engine.removeApplication(name, options);
      }
      print("will remove " + (units ? "unit " : "application ") + name);
      storages.forEach(one -> print(one, name));
    }
    return settle(engine);
  }

  /** What becomes of a storage that the removed unit or application has. */
  private void print(StorageStatus one, String removed) {
    String owner = one.attachment().map(StorageStatus.Attachment::unit).orElse("");
    if (owner.equals(removed) || owner.startsWith(removed + "/")) {
      boolean kept = one.keeps() && one.life().equals("alive") && !destroyStorage;
      print("- will " + (kept ? "detach" : "remove") + " storage " + one.id());
    }
  }
}
