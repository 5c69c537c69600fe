package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show-operation}. */
@Command(description = "Shows what an action or a command came to on its units.")
public final class ShowOperationCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "The operation's number.")
  private int id;

  @Option(names = "--utc", description = "Times in UTC.")
  private boolean utc;

  @Option(names = "--format", description = "yaml or json.", defaultValue = "yaml")
  private String format = "yaml";

  public ShowOperationCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    surroundings()
        .output()
        .print(
            DocumentText.of(
                format, new OperationDocument(utc).of(engine.operations().operation(id))));
    return 0;
  }
}
