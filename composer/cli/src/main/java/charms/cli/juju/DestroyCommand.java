package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.operation.Settled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code destroy-model}. */
@Command(description = "Removes all applications, machines and the model.")
public final class DestroyCommand extends EngineCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "MODEL",
      description = "The model; the current one without it.")
  private @Nullable String name;

  @Option(
      names = {"--no-prompt", "-y", "--yes"},
      description = "Does not ask.")
  private boolean noPrompt;

  @Option(names = "--force", description = "Runs no hooks.")
  private boolean force;

  @Option(names = "--destroy-storage", hidden = true)
  private boolean destroyStorage;

  public DestroyCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  String modelName() {
    return name == null ? super.modelName() : JujuHome.plainName(name);
  }

  @Override
  int run(Engine engine) {
    if (!noPrompt && !confirmed()) {
      surroundings().errors().println("nothing was removed");
      return 1;
    }
    Settled settled = engine.destroyModel(force);
    if (!settled.failed().isEmpty()) {
      surroundings()
          .errors()
          .println(
              "ERROR the model stays: units in error: "
                  + String.join(", ", settled.failed())
                  + "; resolve them, or use --force");
      return 1;
    }
    engine.close();
    models().remove(modelName());
    print("Model destroyed.");
    return 0;
  }

  private boolean confirmed() {
    surroundings()
        .output()
        .print(
            "This removes all applications, machines and files of model \""
                + modelName()
                + "\". Continue [y/N]? ");
    surroundings().output().flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(surroundings().input(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null && answer.strip().matches("(?i)y|yes");
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot read the answer", cause);
    }
  }
}
