package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.ApplicationResource;
import charms.engine.Engine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resources}: a file's revision is when it was given, as Juju shows uploads. */
@Command(description = "Lists the resources of an application.")
public final class ResourcesCommand extends EngineCommand {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Option(names = "--format", description = "tabular, yaml or json.", defaultValue = "tabular")
  private String format = "tabular";

  public ResourcesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<ApplicationResource> resources = engine.resources(application);
    if (!format.equals("tabular")) {
      List<Object> all = new ArrayList<>();
      resources.forEach(resource -> all.add(document(resource)));
      surroundings().output().print(DocumentText.of(format, Map.of("resources", all)));
    } else if (resources.isEmpty()) {
      print("No resources to display.");
    } else {
      surroundings().output().print(table(resources));
    }
    return 0;
  }

  private static String table(List<ApplicationResource> resources) {
    TextTable table = new TextTable(List.of("Resource", "Supplied by", "Revision"), Set.of());
    for (ApplicationResource resource : resources) {
      String supplier = resource.given().isPresent() ? "admin" : "upload";
      table.add(
          resource.name(), supplier, resource.given().map(ResourcesCommand::text).orElse("-"));
    }
    return table.text();
  }

  /** Juju's keys, but for its fingerprint of the file. */
  private Map<String, Object> document(ApplicationResource resource) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("resourceid", application + "/" + resource.name());
    values.put("applicationid", application);
    values.put("name", resource.name());
    values.put("type", resource.type());
    values.put("path", resource.path());
    values.put("description", resource.description());
    values.put("revision", "0");
    values.put("size", resource.size());
    values.put("origin", "upload");
    values.put("used", resource.given().isPresent());
    resource.given().ifPresent(given -> values.put("timestamp", given.toString()));
    values.put("username", resource.given().isPresent() ? "admin" : "");
    return values;
  }

  private static String text(Instant given) {
    return MINUTE.format(given);
  }
}
