package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.status.ModelStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code status}. */
@Command(description = "Shows applications, units and machines.")
public final class StatusCommand extends EngineCommand {
  @Parameters(arity = "0..*", paramLabel = "NAME", description = "Applications or units to show.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--format",
      description = "tabular, oneline (also short, line), yaml or json.",
      defaultValue = "tabular")
  private String format = "tabular";

  @Option(
      names = {"--relations", "--integrations"},
      description = "Shows relations too.")
  private boolean relations;

  @Option(names = "--storage", description = "Shows storage too.")
  private boolean storage;

  @Option(
      names = {"--color", "--no-color"},
      hidden = true)
  private boolean ignored;

  public StatusCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    ModelStatus status = new StatusSelection(names).of(engine.status());
    String text =
        switch (format) {
          case "tabular" -> new StatusTable(status, relations, storage).text();
          case "oneline", "short", "line" -> StatusOneline.text(status);
          case "yaml" -> StatusDocument.yaml(status);
          case "json" -> StatusDocument.json(status);
          default ->
              throw new UsageException(
                  "no format '" + format + "': tabular, oneline, short, line, yaml or json");
        };
    if (status.applications().isEmpty()
        && status.machines().isEmpty()
        && format.equals("tabular")) {
      surroundings().errors().println("Model \"" + status.name() + "\" is empty.");
      return 0;
    }
    surroundings().output().print(text);
    return 0;
  }
}
