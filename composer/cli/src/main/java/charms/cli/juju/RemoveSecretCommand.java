package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remove-secret}. */
@Command(description = "Removes a secret of your own, or one of its revisions.")
public final class RemoveSecretCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "ID|NAME", description = "The secret.")
  private String secret = "";

  @Option(names = "--revision", description = "Only this revision.")
  private @Nullable Integer revision;

  public RemoveSecretCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    engine.secrets().remove(secret, Optional.ofNullable(revision));
    return settle(engine);
  }
}
