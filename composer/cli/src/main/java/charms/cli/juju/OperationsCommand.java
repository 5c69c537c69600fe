package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.cli.command.UsageException;
import charms.engine.Engine;
import charms.engine.state.OperationRecord;
import charms.engine.state.TaskRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code operations}. */
@Command(description = "Lists actions and commands that were run, the newest 100.")
public final class OperationsCommand extends EngineCommand {
  private static final int TASKS_SHOWN = 5;

  @Option(names = "--actions", split = ",", description = "Of these actions; juju-exec: commands.")
  private List<String> actions = new ArrayList<>();

  @Option(
      names = {"--apps", "--applications"},
      split = ",",
      description = "On units of these applications.")
  private List<String> applications = new ArrayList<>();

  @Option(names = "--units", split = ",", description = "On these units.")
  private List<String> units = new ArrayList<>();

  @Option(
      names = "--status",
      split = ",",
      description = "pending, running, completed, failed, aborted.")
  private List<String> statuses = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "So many; 0 for all.")
  private int limit;

  @Option(names = "--offset", paramLabel = "N", description = "From the so manieth on, from 0.")
  private int offset;

  @Option(names = "--utc", description = "Times in UTC.")
  private boolean utc;

  @Option(names = "--format", description = "plain, yaml or json.", defaultValue = "plain")
  private String format = "plain";

  public OperationsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    checkStatuses();
    if (limit < 0 || offset < 0) {
      throw new UsageException("--limit and --offset take a number from 0");
    }
    List<OperationRecord> found =
        engine.operations().all().stream()
            .filter(this::wanted)
            .skip(offset)
            .limit(limit == 0 ? Integer.MAX_VALUE : limit)
            .toList();
    if (found.isEmpty()) {
      surroundings().errors().println("no matching operations");
      return 0;
    }
    surroundings().output().print(format.equals("plain") ? table(found) : document(found));
    return 0;
  }

  private void checkStatuses() {
    List<String> known = Arrays.stream(TaskRecord.Status.values()).map(Object::toString).toList();
    for (String status : statuses) {
      if (!known.contains(status)) {
        throw new UsageException(
            "\"%s\" is not a valid task status, want one of %s"
                .formatted(status, String.join(", ", known)));
      }
    }
  }

  private boolean wanted(OperationRecord operation) {
    boolean anyPlace = applications.isEmpty() && units.isEmpty();
    return (actions.isEmpty() || actions.contains(operation.action()))
        && (statuses.isEmpty() || statuses.contains(operation.status().toString()))
        && (anyPlace
            || operation.tasks().stream()
                .anyMatch(
                    task ->
                        units.contains(task.unit().toString())
                            || applications.contains(task.unit().application())));
  }

  private String table(List<OperationRecord> found) {
    TextTable table =
        new TextTable(
            List.of("Id", "Status", "Started", "Finished", "Task IDs", "Summary"), Set.of("Id"));
    for (OperationRecord one : found) {
      table.add(
          String.valueOf(one.id()),
          one.status().toString(),
          time(one.started()),
          time(one.completed()),
          tasks(one),
          one.summary());
    }
    return table.text();
  }

  private static String tasks(OperationRecord operation) {
    String shown =
        operation.tasks().stream()
            .limit(TASKS_SHOWN)
            .map(task -> String.valueOf(task.id()))
            .collect(Collectors.joining(","));
    return operation.tasks().size() > TASKS_SHOWN ? shown + "..." : shown;
  }

  private String time(Optional<Instant> moment) {
    DateTimeFormatter second =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")
            .withZone(utc ? ZoneOffset.UTC : ZoneId.systemDefault());
    return moment.map(second::format).orElse("");
  }

  private String document(List<OperationRecord> found) {
    Map<String, Object> document = new LinkedHashMap<>();
    OperationDocument shown = new OperationDocument(utc);
    found.forEach(one -> document.put(String.valueOf(one.id()), shown.of(one)));
    return DocumentText.of(format, document);
  }
}
