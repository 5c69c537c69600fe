package charms.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An action or a command that was wished for on some units, and what came of it.
 *
 * @param id its number; operations and tasks share one counter
 * @param action the action's name; {@link #COMMAND} for a command
 * @param parameters what it was given, JSON-like values by name
 * @param enqueued when it was wished for
 * @param tasks one per unit, in the order the units were named
 */
public record OperationRecord(
    int id,
    String action,
    SortedMap<String, Object> parameters,
    Instant enqueued,
    List<TaskRecord> tasks) {
  /** What Juju calls a command that was run with the hook tools. */
  public static final String COMMAND = "juju-exec";

  private static final List<TaskRecord.Status> TELLING_FIRST =
      List.of(
          TaskRecord.Status.RUNNING,
          TaskRecord.Status.PENDING,
          TaskRecord.Status.ABORTED,
          TaskRecord.Status.FAILED,
          TaskRecord.Status.COMPLETED);

  public OperationRecord {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    tasks = List.copyOf(tasks);
  }

  /** One that nobody ran yet. */
  public static OperationRecord pending(
      int id, String action, Map<String, Object> parameters, Instant now, List<TaskRecord> tasks) {
    return new OperationRecord(id, action, new TreeMap<>(parameters), now, tasks);
  }

  public Optional<TaskRecord> task(int number) {
    return tasks.stream().filter(task -> task.id() == number).findFirst();
  }

  public OperationRecord with(TaskRecord changed) {
    return new OperationRecord(
        id,
        action,
        parameters,
        enqueued,
        tasks.stream().map(task -> task.id() == changed.id() ? changed : task).toList());
  }

  /** As in {@code backup run on unit-mysql-0,unit-mysql-1}. */
  public String summary() {
    return action
        + " run on "
        + tasks.stream().map(task -> task.unit().tag()).collect(Collectors.joining(","));
  }

  /** How far it came: what runs or waits first, then what failed. */
  public TaskRecord.Status status() {
    return tasks.stream()
        .map(TaskRecord::status)
        .min(Comparator.comparingInt(TELLING_FIRST::indexOf))
        .orElse(TaskRecord.Status.COMPLETED);
  }

  /** When its first task started; empty before. */
  public Optional<Instant> started() {
    return tasks.stream()
        .map(TaskRecord::started)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** When its last task ended; empty before. */
  public Optional<Instant> completed() {
    return status().ended()
        ? tasks.stream()
            .map(TaskRecord::completed)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }
}
