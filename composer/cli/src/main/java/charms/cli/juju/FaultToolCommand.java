package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fault fail-tool}. */
@Command(description = "Lets the next calls of a hook tool fail, as when the controller is away.")
public final class FaultToolCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "TOOL", description = "As in relation-set.")
  private String tool = "";

  @Option(names = "--times", paramLabel = "N", description = "How many calls; 1 without it.")
  private int times = 1;

  @Option(names = "--unit", paramLabel = "UNIT", description = "Whose calls; any without it.")
  private @Nullable String unit;

  public FaultToolCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (times < 1) {
      throw new UsageException("--times must be a positive number, got " + times);
    }
    print(FaultText.line(engine.faults().failTool(tool, times, Optional.ofNullable(unit))));
    return 0;
  }
}
