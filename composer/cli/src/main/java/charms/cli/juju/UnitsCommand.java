package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.bundle.Placement.ByMachine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add-unit}. */
@Command(description = "Adds units to an application.")
public final class UnitsCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Option(
      names = {"-n", "--num-units"},
      description = "How many.",
      defaultValue = "1")
  private int count = 1;

  @Option(
      names = "--to",
      split = ",",
      paramLabel = "MACHINE",
      description = "Machines for the units, as in 0,2,new; new ones without it.")
  private List<String> to = new ArrayList<>();

  @Option(
      names = "--attach-storage",
      split = ",",
      description = "Kept storage, as in data/0, that the unit gets in place of new.")
  private List<String> storage = new ArrayList<>();

  public UnitsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (count < 1) {
      throw new UsageException("--num-units must be a positive number, got " + count);
    }
    List<String> kept = StorageWords.kept(storage, count);
    List<ByMachine> places = PlacementWords.parse(to, count, surroundings().errors());
    if (kept.isEmpty()) {
      engine.addUnit(application, count, places);
    } else {
      engine.storage().addUnit(application, kept, places);
    }
    return settle(engine);
  }
}
