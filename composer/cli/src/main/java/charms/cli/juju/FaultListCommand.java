package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.state.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code fault list}. As JSON a list of objects; {@code unit} and {@code target} only where the
 * fault names one, {@code times} is 0 for a lost unit:
 *
 * <pre>
 * [{"id":2,"kind":"fail-tool","unit":"app/0","target":"relation-set","times":3}]
 * </pre>
 */
@Command(description = "Shows what waits to go wrong, and which units are lost.")
public final class FaultListCommand extends EngineCommand {
  @Option(names = "--format", description = "plain or json", defaultValue = "plain")
  private String format = "plain";

  public FaultListCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<Fault> faults = engine.faults().list();
    switch (format) {
      case "plain" -> faults.forEach(fault -> print(FaultText.line(fault)));
      case "json" ->
          surroundings()
              .output()
              .print(DocumentText.json(faults.stream().map(FaultListCommand::fields).toList()));
      default -> throw new UsageException("no format '" + format + "': plain or json");
    }
    if (faults.isEmpty() && format.equals("plain")) {
      surroundings().errors().println("Nothing waits to go wrong.");
    }
    return 0;
  }

  private static Map<String, Object> fields(Fault fault) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", fault.id());
    fields.put("kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (fault.unit() != null) {
      fields.put("unit", String.valueOf(fault.unit()));
    }
    if (!fault.target().isEmpty()) {
      fields.put("target", fault.target());
    }
    fields.put("times", fault.times());
    return fields;
  }
}
