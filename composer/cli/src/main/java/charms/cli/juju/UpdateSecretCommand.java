package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.secret.SecretWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code update-secret}. */
@Command(description = "Changes a secret of your own; units that read it run secret-changed.")
public final class UpdateSecretCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "ID|NAME", description = "The secret.")
  private String secret = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "KEY[#base64|#file]=VALUE",
      description = "What it holds from now on.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--name", description = "Its new name.")
  private @Nullable String name;

  @Option(names = "--info", description = "What it is for.")
  private @Nullable String info;

  @Option(names = "--file", description = "A YAML or JSON file of keys and values; - for stdin.")
  private @Nullable String file;

  @Option(
      names = "--auto-prune",
      arity = "0..1",
      fallbackValue = "true",
      description = "Whether revisions that no unit reads any more are removed.")
  private @Nullable Boolean autoPrune;

  public UpdateSecretCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    SecretWish.Update update =
        new SecretWish.Update(
            Optional.ofNullable(name),
            Optional.ofNullable(info),
            new SecretWords(surroundings()).read(words, Optional.ofNullable(file)),
            Optional.ofNullable(autoPrune));
    engine.secrets().update(secret, update);
    return settle(engine);
  }
}
