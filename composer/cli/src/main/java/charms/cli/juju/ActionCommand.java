package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.action.ActionOperation;
import charms.engine.action.ActionResult;
import charms.engine.state.UnitName;
import charms.model.yaml.YamlReader;
import charms.model.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: an action on units, and what came of it (juju-cli.md section 3). */
@Command(description = "Runs an action on units.")
public final class ActionCommand extends EngineCommand {
  @Parameters(
      arity = "2..*",
      paramLabel = "UNIT... ACTION [KEY=VALUE...]",
      description = "The units, the action, its parameters.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--params", description = "A YAML file with parameters.")
  private @Nullable Path parameterFile;

  @Option(names = "--format", description = "plain, yaml or json", defaultValue = "plain")
  private String format = "plain";

  @Option(
      names = "--background",
      description = "Runs it too, but leaves what came of it to show-operation and show-task.")
  private boolean background;

  @Option(names = "--wait", hidden = true)
  private @Nullable String wait;

  public ActionCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    List<String> units = words.stream().takeWhile(word -> word.contains("/")).toList();
    if (units.isEmpty() || units.size() == words.size()) {
      throw new UsageException("name units and an action, as in: keystone/0 show-catalog");
    }
    String action = words.get(units.size());
    ActionOperation operation = engine.enqueueAction(units, action, parameters(units.size() + 1));
    if (background) {
      scheduled(operation);
      engine.runOperation(operation);
      settle(engine);
      return 0;
    }
    boolean plain = format.equals("plain");
    if (plain) {
      announce(operation);
    }
    List<ActionResult> results = engine.runOperation(operation);
    if (plain) {
      results.forEach(result -> show(result, results.size() > 1));
    } else {
      show(results);
    }
    settle(engine);
    return failures(results);
  }

  private Map<String, Object> parameters(int from) {
    Map<String, Object> parameters = new TreeMap<>();
    if (parameterFile != null) {
      parameters.putAll(
          YamlReader.read(parameterFile, parameterFile.toString())
              .asMapping("the parameters")
              .toPlain());
    }
    KeyValues.parse(words.subList(from, words.size()))
        .forEach(
            (key, text) -> {
              Object value = YamlReader.parse(text, key).toPlain();
              parameters.put(key, value instanceof Map || value == null ? text : value);
            });
    return parameters;
  }

  private void scheduled(ActionOperation operation) {
    boolean one = operation.tasks().size() == 1;
    print(
        "Scheduled operation %d with %s"
            .formatted(
                operation.id(),
                one
                    ? "task " + operation.tasks().get(0).id()
                    : operation.tasks().size() + " tasks"));
    if (!one) {
      list(operation);
    }
    print("Check operation status with 'charm juju show-operation " + operation.id() + "'");
    for (ActionOperation.Task task : operation.tasks()) {
      print("Check task status with 'charm juju show-task " + task.id() + "'");
    }
  }

  private void list(ActionOperation operation) {
    for (ActionOperation.Task task : operation.tasks()) {
      print("  - task " + task.id() + " on " + UnitName.parse(task.unit()).tag());
    }
  }

  private void announce(ActionOperation operation) {
    int count = operation.tasks().size();
    print(
        "Running operation "
            + operation.id()
            + " with "
            + count
            + (count == 1 ? " task" : " tasks"));
    list(operation);
    print("");
    for (ActionOperation.Task task : operation.tasks()) {
      print("Waiting for task " + task.id() + "...");
    }
  }

  private void show(ActionResult result, boolean several) {
    Map<String, Object> shown = new LinkedHashMap<>(result.results());
    result.log().forEach(this::print);
    if (!shown.isEmpty()) {
      Map<String, Object> all = several ? Map.of(result.unit(), shown) : shown;
      surroundings().output().print(YamlWriter.writeAsJuju(all));
    }
    if (result.state() == ActionResult.State.FAILED) {
      print("Action id " + result.id() + " failed: " + result.message());
      if (!result.output().isEmpty()) {
        result.output().lines().forEach(line -> print("  | " + line));
      }
    }
  }

  private void show(List<ActionResult> results) {
    Map<String, Object> all = new TreeMap<>();
    for (ActionResult result : results) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", String.valueOf(result.id()));
      one.put("message", result.message());
      one.put("results", result.results());
      one.put("status", result.state().name().toLowerCase(Locale.ROOT));
      one.put("unit", result.unit());
      all.put(result.unit(), one);
    }
    switch (format) {
      case "json" -> surroundings().output().print(DocumentText.json(all));
      case "yaml" -> surroundings().output().print(YamlWriter.writeAsJuju(all));
      default -> throw new UsageException("no format '" + format + "': plain, yaml or json");
    }
  }

  private int failures(List<ActionResult> results) {
    List<ActionResult> failed =
        results.stream().filter(one -> one.state() == ActionResult.State.FAILED).toList();
    if (failed.isEmpty()) {
      return 0;
    }
    surroundings()
        .errors()
        .println("ERROR the following task" + (failed.size() > 1 ? "s" : "") + " failed:");
    for (ActionResult one : failed) {
      surroundings()
          .errors()
          .println(" - id \"" + one.id() + "\" with return code " + Math.max(1, one.returnCode()));
    }
    return 1;
  }
}
