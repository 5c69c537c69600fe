package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.Engine;
import charms.engine.state.OperationRecord;
import charms.engine.state.TaskRecord;
import charms.model.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show-task}. */
@Command(description = "Shows what an action or a command came to on one unit.")
public final class ShowTaskCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "ID", description = "The task's number.")
  private int id;

  @Option(names = "--utc", description = "Times in UTC.")
  private boolean utc;

  @Option(
      names = "--format",
      description = "plain: what it gave and printed; yaml, json: all of it.",
      defaultValue = "plain")
  private String format = "plain";

  public ShowTaskCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    OperationRecord operation = engine.operations().ofTask(id);
    TaskRecord task = operation.task(id).orElseThrow();
    surroundings()
        .output()
        .print(
            format.equals("plain")
                ? plain(task)
                : DocumentText.of(format, new OperationDocument(utc).of(operation, task)));
    return 0;
  }

  /** The results as YAML, then what was printed as it was; a failed task's message at the end. */
  private static String plain(TaskRecord task) {
    Map<String, Object> results = new TreeMap<>(task.results());
    StringBuilder printed = new StringBuilder();
    for (String stream : List.of("stdout", "stderr")) {
      Object text = results.remove(stream);
      if (text != null) {
        printed.append(String.valueOf(text).stripTrailing()).append("\n\n");
      }
    }
    StringBuilder text = new StringBuilder();
    if (!results.isEmpty()) {
      text.append(YamlWriter.writeAsJuju(results)).append('\n');
    }
    text.append(printed);
    if (task.status() != TaskRecord.Status.COMPLETED) {
      text.append("Task id %d %s: %s%n".formatted(task.id(), task.status(), task.message()));
    }
    return text.toString();
  }
}
