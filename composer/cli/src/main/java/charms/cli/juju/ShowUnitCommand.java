package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import charms.model.yaml.YamlWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show-unit}. */
@Command(description = "Shows a unit and what its relations hold.")
public final class ShowUnitCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "UNIT", description = "As in congress/0.")
  private String unit = "";

  public ShowUnitCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    Map<String, Object> values =
        engine
            .showUnit(unit)
            .orElseThrow(() -> new ModelException("unit \"" + unit + "\" not found"));
    surroundings().output().print(YamlWriter.writeAsJuju(values));
    return 0;
  }
}
