package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Deployed;
import charms.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refresh}, the older {@code upgrade-charm}. */
@Command(description = "Gives an application a newer charm; its units run upgrade-charm.")
public final class RefreshCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Option(
      names = "--path",
      description = "The charm's directory or .charm file; where it came from without it.")
  private @Nullable Path path;

  @Option(
      names = "--resource",
      description = "NAME=FILE for the charm's resource; may be given again.")
  private List<String> resources = new ArrayList<>();

  @Option(
      names = {"--force", "--force-units", "--force-base", "--force-series"},
      hidden = true)
  private boolean forced;

  public RefreshCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    Deployed refreshed =
        engine.refresh(application, Optional.ofNullable(path), ResourceWords.parse(resources));
    print(
        "Added local charm \"%s\", revision %d, to the model"
            .formatted(refreshed.charm(), refreshed.revision()));
    return settle(engine);
  }
}
