package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import charms.engine.status.ApplicationStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show-application}. */
@Command(description = "Tells about applications.")
public final class ShowApplicationCommand extends EngineCommand {
  @Parameters(arity = "1..*", paramLabel = "APP", description = "The applications.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--format", description = "yaml or json.", defaultValue = "yaml")
  private String format = "yaml";

  public ShowApplicationCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    Map<String, ApplicationStatus> all = engine.status().applications();
    Map<String, Object> document = new LinkedHashMap<>();
    for (String name : names) {
      ApplicationStatus found = all.get(name);
      if (found == null) {
        throw new ModelException("application \"" + name + "\" not found");
      }
      document.put(name, values(found, engine.config(name).trust()));
    }
    surroundings().output().print(DocumentText.of(format, document));
    return 0;
  }

  private static Map<String, Object> values(ApplicationStatus one, boolean trust) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("charm", one.charm());
    values.put("charm-url", one.charmUrl());
    values.put("charm-rev", one.revision());
    values.put("base", one.base());
    values.put("principal", !one.subordinate());
    values.put("exposed", one.exposed());
    values.put("trust", trust);
    values.put("remote", false);
    values.put("life", one.life());
    values.put("units", one.units().stream().map(unit -> unit.name()).toList());
    return values;
  }
}
