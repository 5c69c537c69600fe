package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fault lose} and {@code fault find}. */
@Command(description = "Lets the agents of units be away (lose), or brings them back (find).")
public final class FaultUnitCommand extends EngineCommand {
  private final boolean lose;

  @Parameters(arity = "1..*", paramLabel = "UNIT", description = "As in congress/0.")
  private List<String> units = new ArrayList<>();

  /**
   * @param lose whether the units get lost
   */
  public FaultUnitCommand(Surroundings surroundings, boolean lose) {
    super(surroundings);
    this.lose = lose;
  }

  @Override
  int run(Engine engine) {
    for (String unit : units) {
      if (lose) {
        engine.faults().lose(unit);
      } else {
        engine.faults().find(unit);
      }
    }
    return settle(engine);
  }
}
