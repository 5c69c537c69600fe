package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fault fail-install}. */
@Command(
    description =
        "Lets the next installations of packages fail that are not there yet (apt-get, snap).")
public final class FaultInstallCommand extends EngineCommand {
  @Option(names = "--times", paramLabel = "N", description = "How many; 1 without it.")
  private int times = 1;

  @Option(names = "--unit", paramLabel = "UNIT", description = "Whose; any without it.")
  private @Nullable String unit;

  public FaultInstallCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (times < 1) {
      throw new UsageException("--times must be a positive number, got " + times);
    }
    print(FaultText.line(engine.faults().failInstall(times, Optional.ofNullable(unit))));
    return 0;
  }
}
