package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.ModelSecret;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code secrets}. */
@Command(description = "Lists secrets, without what they hold.")
public final class SecretsCommand extends EngineCommand {
  private static final Comparator<ModelSecret> ORDER =
      Comparator.comparing(ModelSecret::owner)
          .thenComparing(secret -> -secret.newest().number())
          .thenComparing(ModelSecret::created)
          .thenComparing(ModelSecret::id);

  @Option(names = "--format", description = "tabular, yaml or json.", defaultValue = "tabular")
  private String format = "tabular";

  @Option(
      names = "--owner",
      description = "Those of application-NAME, unit-NAME-NUMBER or model-UUID.")
  private @Nullable String owner;

  public SecretsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<ModelSecret> secrets =
        engine.secrets().list().stream().filter(this::wanted).sorted(ORDER).toList();
    surroundings()
        .output()
        .print(
            format.equals("tabular")
                ? table(secrets, Instant.now())
                : DocumentText.of(format, SecretDocument.all(secrets)));
    return 0;
  }

  private boolean wanted(ModelSecret secret) {
    return owner == null || tag(secret.owner()).equals(owner.replaceFirst("^(model)-.*", "$1"));
  }

  private static String tag(String owner) {
    if (owner.equals("<model>")) {
      return "model";
    }
    return (owner.contains("/") ? "unit-" : "application-") + owner.replace('/', '-');
  }

  static String table(List<ModelSecret> secrets, Instant now) {
    TextTable table =
        new TextTable(
            List.of("ID", "Name", "Owner", "Rotation", "Revision", "Last updated"),
            Set.of("Revision"));
    for (ModelSecret secret : secrets) {
      table.add(
          secret.id(),
          secret.name().isEmpty() ? "-" : secret.name(),
          secret.owner(),
          secret.rotation(),
          String.valueOf(secret.newest().number()),
          Age.text(secret.newest().created(), now));
    }
    return table.text();
  }
}
