package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code attach-resource}. */
@Command(description = "Gives an application a file; its units run upgrade-charm.")
public final class AttachResourceCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Parameters(index = "1", paramLabel = "NAME=FILE", description = "The resource and its file.")
  private String word = "";

  public AttachResourceCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    ResourceWords.parse(List.of(word))
        .forEach((name, file) -> engine.attachResource(application, name, file));
    return settle(engine);
  }
}
