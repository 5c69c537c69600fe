package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.ModelSecret;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code secrets}. */
@Command(description = "Lists the secrets of charms, without what they hold.")
public final class SecretsCommand extends EngineCommand {
  public SecretsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    TextTable table =
        new TextTable(List.of("ID", "Name", "Owner", "Rotation", "Revision"), Set.of("Revision"));
    for (ModelSecret secret : engine.secrets()) {
      table.add(
          secret.id(),
          secret.label().isEmpty() ? "-" : secret.label(),
          secret.owner(),
          secret.rotation(),
          String.valueOf(secret.revision()));
    }
    surroundings().output().print(table.text());
    return 0;
  }
}
