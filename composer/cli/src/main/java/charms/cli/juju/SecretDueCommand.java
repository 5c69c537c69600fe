package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rotate-secret} and {@code expire-secret}: what Juju's clock would do. */
@Command(description = "Runs secret-rotate or secret-expired at a secret's owner.")
public final class SecretDueCommand extends EngineCommand {
  private final boolean expired;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The secret; charm juju secrets lists them.")
  private String id = "";

  /**
   * @param expired whether its newest revision ended, else it is to be replaced
   */
  public SecretDueCommand(Surroundings surroundings, boolean expired) {
    super(surroundings);
    this.expired = expired;
  }

  @Override
  int run(Engine engine) {
    if (expired) {
      engine.secrets().expire(id);
    } else {
      engine.secrets().rotate(id);
    }
    return settle(engine);
  }
}
