package charms.cli.juju;

import charms.cli.command.HelpOption;
import charms.cli.command.Surroundings;
import charms.engine.machine.Cloud;
import charms.model.diag.CharmException;
import charms.model.diag.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code clouds}:
 *
 * <pre>
 * Cloud    Regions  Default    Type     Here  Description
 * sandbox        1  localhost  sandbox  yes   directories over this host's /usr, ...
 * </pre>
 */
@Command(description = "Lists the clouds models can be made on, and whether this host has them.")
public final class CloudsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private HelpOption help;

  public CloudsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TextTable table =
        new TextTable(
            List.of("Cloud", "Regions", "Default", "Type", "Here", "Description"),
            Set.of("Regions"));
    StringBuilder obstacles = new StringBuilder();
    for (Cloud cloud : JujuClouds.of(surroundings).all()) {
      Optional<CharmException> obstacle = cloud.obstacle();
      String here = obstacle.isEmpty() ? "yes" : "no";
      table.add(cloud.name(), "1", "localhost", cloud.name(), here, cloud.meaning());
      obstacle.ifPresent(
          missing ->
              missing.diagnostics().forEach(said -> obstacles.append(line(cloud.name(), said))));
    }
    surroundings.output().print(table.text());
    surroundings.output().print(obstacles);
    return 0;
  }

  private static String line(String cloud, Diagnostic said) {
    return "\n"
        + cloud
        + ": "
        + said.message()
        + said.fix().map(fix -> "; " + fix).orElse("")
        + "\n";
  }
}
