package charms.cli.juju;

import charms.engine.state.OperationRecord;
import charms.engine.state.TaskRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Operations and tasks as Juju's YAML and JSON show them. */
final class OperationDocument {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx zzz", Locale.ENGLISH);

  private final ZoneId zone;

  /**
   * @param utc shows times in UTC, else as on this machine
   */
  OperationDocument(boolean utc) {
    this.zone = utc ? ZoneOffset.UTC : ZoneId.systemDefault();
  }

  /** An operation with all of its tasks. */
  Map<String, Object> of(OperationRecord operation) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("summary", operation.summary());
    values.put("status", operation.status().toString());
    Map<String, Object> action = new LinkedHashMap<>();
    action.put("name", operation.action());
    action.put("parameters", operation.parameters());
    values.put("action", action);
    Map<String, Object> timing = new LinkedHashMap<>();
    timing.put("enqueued", text(operation.enqueued()));
    operation.started().ifPresent(time -> timing.put("started", text(time)));
    operation.completed().ifPresent(time -> timing.put("completed", text(time)));
    values.put("timing", timing);
    Map<String, Object> tasks = new LinkedHashMap<>();
    for (TaskRecord task : operation.tasks()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("host", task.unit().toString());
      one.put("status", task.status().toString());
      one.put("timing", timing(operation, task));
      one.putAll(said(task));
      tasks.put(String.valueOf(task.id()), one);
    }
    values.put("tasks", tasks);
    return values;
  }

  /** A task, keys in the order of the alphabet. */
  Map<String, Object> of(OperationRecord operation, TaskRecord task) {
    Map<String, Object> values = new TreeMap<>(said(task));
    values.put("id", String.valueOf(task.id()));
    values.put("status", task.status().toString());
    values.put("timing", new TreeMap<>(timing(operation, task)));
    return values;
  }

  private Map<String, Object> timing(OperationRecord operation, TaskRecord task) {
    Map<String, Object> timing = new LinkedHashMap<>();
    timing.put("enqueued", text(operation.enqueued()));
    Optional.ofNullable(task.started()).ifPresent(time -> timing.put("started", text(time)));
    Optional.ofNullable(task.completed()).ifPresent(time -> timing.put("completed", text(time)));
    return timing;
  }

  private static Map<String, Object> said(TaskRecord task) {
    Map<String, Object> said = new LinkedHashMap<>();
    if (!task.log().isEmpty()) {
      said.put("log", task.log());
    }
    if (!task.message().isEmpty()) {
      said.put("message", task.message());
    }
    if (!task.results().isEmpty()) {
      said.put("results", task.results());
    }
    return said;
  }

  /** As in {@code 2026-01-02 03:04:05 +0000 UTC}. */
  private String text(Instant moment) {
    String text = TIME.format(moment.atZone(zone));
    return text.endsWith(" Z") ? text.substring(0, text.length() - 1) + "UTC" : text;
  }
}
