package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code model-config}. */
@Command(description = "Shows or sets the model's settings.")
public final class ModelConfigCommand extends EngineCommand {
  @Parameters(arity = "0..*", paramLabel = "KEY=VALUE", description = "Settings to change.")
  private List<String> words = new ArrayList<>();

  public ModelConfigCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    if (words.isEmpty()) {
      engine.modelConfig().forEach((key, value) -> print(key + "  " + value));
      return 0;
    }
    Map<String, String> values = KeyValues.parse(words);
    engine.configureModel(values);
    return 0;
  }
}
