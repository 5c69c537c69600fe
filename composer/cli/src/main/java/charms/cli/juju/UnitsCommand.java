package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
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

  public UnitsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (count < 1) {
      throw new UsageException("--num-units must be a positive number, got " + count);
    }
    engine.addUnit(application, count);
    return settle(engine);
  }
}
