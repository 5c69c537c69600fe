package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
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

  @Option(names = "--destroy-storage", hidden = true)
  private boolean destroyStorage;

  public RemoveCommand(Surroundings surroundings, boolean units) {
    super(surroundings);
    this.units = units;
  }

  @Override
  int run(Engine engine) {
    if (units) {
      engine.removeUnit(names, force);
      names.forEach(name -> print("will remove unit " + name));
    } else {
      for (String name : names) {
        engine.removeApplication(name, force);
        print("will remove application " + name);
      }
    }
    return settle(engine);
  }
}
