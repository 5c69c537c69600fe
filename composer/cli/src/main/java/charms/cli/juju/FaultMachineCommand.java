package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fault kill-machine} and {@code fault start-machine}. */
@Command(
    description =
        "Lets machines crash as when their power fails (kill-machine), or starts them again"
            + " (start-machine). Only machines of cloud nspawn can.")
public final class FaultMachineCommand extends EngineCommand {
  private final boolean kill;

  @Parameters(
      arity = "1..*",
      paramLabel = "MACHINE|UNIT",
      description = "A machine's number, or a unit that lives there.")
  private List<String> targets = new ArrayList<>();

  /**
   * @param kill whether they crash
   */
  public FaultMachineCommand(Surroundings surroundings, boolean kill) {
    super(surroundings);
    this.kill = kill;
  }

  @Override
  int run(Engine engine) {
    for (String target : targets) {
      if (kill) {
        print("killed machine " + engine.machineFaults().kill(target));
      } else {
        print("started machine " + engine.machineFaults().start(target));
      }
    }
    return settle(engine);
  }
}
