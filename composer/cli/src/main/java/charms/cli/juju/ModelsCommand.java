package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.status.ModelStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code models}. */
@Command(description = "Lists the models; * marks the current one.")
public final class ModelsCommand extends EngineCommand {
  @Option(names = "--format", description = "tabular, yaml or json.", defaultValue = "tabular")
  private String format = "tabular";

  public ModelsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine current) {
    List<ModelDescription> all = new ArrayList<>();
    for (String name : models().names()) {
      if (name.equals(modelName())) {
        all.add(new ModelDescription(name, current.status()));
      } else {
        try (Engine other = open(models().home(name))) {
          all.add(new ModelDescription(name, other.status()));
        }
      }
    }
    String marked = models().current();
    if (format.equals("tabular")) {
      surroundings().output().print(table(all, marked));
    } else {
      surroundings().output().print(DocumentText.of(format, document(all, marked)));
    }
    return 0;
  }

  private String table(List<ModelDescription> all, String marked) {
    TextTable table =
        new TextTable(
            List.of("Model", "Cloud/Region", "Type", "Status", "Machines", "Units", "Access"),
            Set.of("Machines", "Units"));
    for (ModelDescription one : all) {
      ModelStatus status = one.status();
      boolean current = one.name().equals(marked);
      table.add(
          one.name() + (current ? "*" : ""),
          status.cloud() + "/" + status.region(),
          status.cloud(),
          "available",
          String.valueOf(status.machines().size()),
          String.valueOf(one.units()),
          "admin");
    }
    return "Controller: embedded\n\n" + table.text();
  }

  private Map<String, Object> document(List<ModelDescription> all, String marked) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("models", all.stream().map(ModelDescription::values).toList());
    document.put("current-model", marked);
    return document;
  }
}
