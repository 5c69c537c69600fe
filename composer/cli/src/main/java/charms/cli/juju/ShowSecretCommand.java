package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.ModelSecret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show-secret}. */
@Command(description = "Shows a secret; what it holds only with --reveal.")
public final class ShowSecretCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "ID|NAME", description = "The secret.")
  private String secret = "";

  @Option(names = "--reveal", description = "Shows what it holds.")
  private boolean reveal;

  @Option(names = "--revisions", description = "Shows its revisions.")
  private boolean revisions;

  @Option(
      names = {"-r", "--revision"},
      description = "Which revision to reveal; the newest without it.")
  private @Nullable Integer revision;

  @Option(names = "--format", description = "yaml or json.", defaultValue = "yaml")
  private String format = "yaml";

  public ShowSecretCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    check();
    ModelSecret found = engine.secrets().show(secret);
    Map<String, Object> shown = SecretDocument.one(found);
    if (reveal || revision != null) {
      Map<String, String> content =
          engine.secrets().reveal(found.id(), Optional.ofNullable(revision));
      if (reveal) {
        shown.put("content", content);
      }
    }
    if (revisions) {
      shown.put("revisions", SecretDocument.revisions(found));
    }
    if (!found.access().isEmpty()) {
      shown.put("access", SecretDocument.access(found));
    }
    surroundings().output().print(DocumentText.of(format, Map.of(found.id(), shown)));
    return 0;
  }

  private void check() {
    if (revisions && reveal) {
      throw new UsageException("specify either --revisions or --reveal but not both");
    }
    if (revisions && revision != null) {
      throw new UsageException("specify either --revisions or --revision but not both");
    }
    if (revision != null && revision < 1) {
      throw new UsageException("revision must be a positive integer");
    }
  }
}
