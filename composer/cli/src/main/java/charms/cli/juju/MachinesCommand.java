package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import charms.engine.status.ModelStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code machines} and {@code show-machine}. */
@Command(description = "Lists machines, or tells about those named.")
public final class MachinesCommand extends EngineCommand {
  private final boolean named;

  @Parameters(arity = "0..*", paramLabel = "MACHINE", description = "Numbers of machines.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--format", description = "tabular, yaml or json.")
  private @Nullable String format;

  /**
   * @param named whether machines have to be named
   */
  public MachinesCommand(Surroundings surroundings, boolean named) {
    super(surroundings);
    this.named = named;
  }

  @Override
  int run(Engine engine) {
    if (named && ids.isEmpty()) {
      throw new UsageException("name a machine, as in: 0");
    }
    ModelStatus status = engine.status();
    for (String id : ids) {
      if (status.machines().keySet().stream().noneMatch(known -> id.equals(known.toString()))) {
        throw new ModelException("machine " + id + " not found");
      }
    }
    String wanted = format == null ? (named ? "yaml" : "tabular") : format;
    if (wanted.equals("tabular")) {
      surroundings().output().print(new StatusTable(status, false, false).machines());
      return 0;
    }
    Map<String, Object> machines = new LinkedHashMap<>();
    status
        .machines()
        .forEach(
            (id, one) -> {
              if (ids.isEmpty() || ids.contains(String.valueOf(id))) {
                machines.put(String.valueOf(id), StatusDocument.machine(one));
              }
            });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("model", status.name());
    document.put("machines", machines);
    surroundings().output().print(DocumentText.of(wanted, document));
    return 0;
  }
}
