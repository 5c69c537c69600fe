package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code actions}. */
@Command(description = "Lists the actions of an application's charm.")
public final class ActionsCommand extends EngineCommand {
  private static final String NONE = "No description";

  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Option(names = "--schema", description = "With their parameters; as YAML, or JSON.")
  private boolean schema;

  @Option(names = "--format", description = "tabular (default), yaml or json.")
  private @Nullable String format;

  public ActionsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    SortedMap<String, Map<String, Object>> actions = engine.actions(application);
    if (actions.isEmpty()) {
      surroundings().errors().println("No actions defined for " + application + ".");
      return 0;
    }
    String wanted = format == null ? (schema ? "yaml" : "tabular") : format;
    if (wanted.equals("tabular")) {
      TextTable table = new TextTable(List.of("Action", "Description"), Set.of());
      actions.forEach((name, block) -> table.add(name, description(block)));
      surroundings().output().print(table.text());
      return 0;
    }
    Map<String, Object> document = new TreeMap<>();
    actions.forEach(
        (name, block) -> document.put(name, schema ? schema(name, block) : description(block)));
    surroundings().output().print(DocumentText.of(wanted, document));
    return 0;
  }

  private static String description(Map<String, Object> block) {
    Object text = block.get("description");
    return text == null ? NONE : String.valueOf(text).strip();
  }

  /** The block as a JSON schema, as Juju gives it. */
  private static Map<String, Object> schema(String name, Map<String, Object> block) {
    Map<String, Object> schema = new TreeMap<>(block);
    schema.put("description", description(block));
    Object parameters = schema.remove("params");
    schema.put("properties", parameters == null ? Map.of() : parameters);
    schema.put("title", name);
    schema.put("type", "object");
    return schema;
  }
}
