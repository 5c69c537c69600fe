package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.status.ModelStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add-model}. */
@Command(description = "Makes a model, and switches to it.")
public final class AddModelCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "Lowercase letters, digits, hyphens.")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CLOUD",
      description = "sandbox, also without it, or nspawn: see clouds.")
  private @Nullable String cloud;

  @Option(names = "--config", description = "KEY=VALUE of model-config; may be given again.")
  private List<String> config = new ArrayList<>();

  @Option(names = "--no-switch", description = "Stays at the current model.")
  private boolean stay;

  public AddModelCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String modelName() {
    return models().add(name).model();
  }

  @Override
  int run(Engine engine) {
    try {
      engine.configureModel(KeyValues.parse(config));
      if (cloud != null) {
        engine.chooseCloud(cloud.replaceFirst("/localhost$", ""));
      }
    } catch (RuntimeException refused) {
      engine.close();
      models().remove(name);
      throw refused;
    }
    if (!stay) {
      models().choose(name);
    }
    ModelStatus made = engine.status();
    print(
        "Added '%s' model on %s/%s for user 'admin'".formatted(name, made.cloud(), made.region()));
    return 0;
  }
}
