package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code add-secret}. */
@Command(description = "Adds a secret of your own, for charms that it is granted to.")
public final class AddSecretCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
  private String name = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "KEY[#base64|#file]=VALUE",
      description = "What it holds.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--info", description = "What it is for.", defaultValue = "")
  private String info = "";

  @Option(names = "--file", description = "A YAML or JSON file of keys and values; - for stdin.")
  private @Nullable String file;

  public AddSecretCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    String id =
        engine
            .secrets()
            .add(
                name, info, new SecretWords(surroundings()).read(words, Optional.ofNullable(file)));
    print("secret:" + id);
    return settle(engine);
  }
}
