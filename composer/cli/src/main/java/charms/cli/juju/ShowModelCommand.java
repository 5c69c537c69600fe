package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show-model}. */
@Command(description = "Tells about a model.")
public final class ShowModelCommand extends EngineCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "MODEL",
      description = "The model; the current one without it.")
  private @Nullable String name;

  @Option(names = "--format", description = "yaml or json.", defaultValue = "yaml")
  private String format = "yaml";

  public ShowModelCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String modelName() {
    return name == null ? super.modelName() : JujuHome.plainName(name);
  }

  @Override
  int run(Engine engine) {
    ModelDescription described = new ModelDescription(modelName(), engine.status());
    surroundings().output().print(DocumentText.of(format, Map.of(modelName(), described.values())));
    return 0;
  }
}
