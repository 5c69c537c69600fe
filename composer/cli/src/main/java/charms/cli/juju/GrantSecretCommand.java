package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code grant-secret} and {@code revoke-secret}. */
@Command(description = "Lets applications read a secret of your own, or no longer.")
public final class GrantSecretCommand extends EngineCommand {
  private final boolean grant;

  @Parameters(index = "0", paramLabel = "ID|NAME", description = "The secret.")
  private String secret = "";

  @Parameters(index = "1", split = ",", paramLabel = "APP[,APP...]", description = "Who.")
  private List<String> applications = new ArrayList<>();

  public GrantSecretCommand(Surroundings surroundings, boolean grant) {
    super(surroundings);
    this.grant = grant;
  }

  @Override
  int run(Engine engine) {
    List<String> refusals = new ArrayList<>();
    for (String application : applications) {
      try {
        if (grant) {
          engine.secrets().grant(secret, application);
        } else {
          engine.secrets().revoke(secret, application);
        }
      } catch (ModelException refused) {
        refusals.add(refused.getMessage());
      }
    }
    if (!refusals.isEmpty()) {
      throw new ModelException("failed to grant/revoke secret: " + String.join(", ", refusals));
    }
    return settle(engine);
  }
}
