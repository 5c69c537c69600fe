package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.ApplicationResource;
import charms.engine.Engine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code resources}: a file's revision is when it was given, as Juju shows uploads. */
@Command(description = "Lists the resources of an application.")
public final class ResourcesCommand extends EngineCommand {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  public ResourcesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<ApplicationResource> resources = engine.resources(application);
    if (resources.isEmpty()) {
      print("No resources to display.");
      return 0;
    }
    TextTable table = new TextTable(List.of("Resource", "Supplied by", "Revision"), Set.of());
    for (ApplicationResource resource : resources) {
      String supplier = resource.given().isPresent() ? "admin" : "upload";
      table.add(
          resource.name(), supplier, resource.given().map(ResourcesCommand::text).orElse("-"));
    }
    surroundings().output().print(table.text());
    return 0;
  }

  private static String text(Instant given) {
    return MINUTE.format(given);
  }
}
