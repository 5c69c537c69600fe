package charms.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One unit's share of an operation.
 *
 * @param id its number; operations and tasks share one counter
 * @param unit where it ran
 * @param status how far it came
 * @param started null before it ran
 * @param completed null while it has not ended
 * @param results what it gave: strings and nested maps by key
 * @param message why it failed; empty when it did not
 * @param log what it logged for its user
 */
public record TaskRecord(
    int id,
    UnitName unit,
    Status status,
    @Nullable Instant started,
    @Nullable Instant completed,
    SortedMap<String, Object> results,
    String message,
    List<String> log) {
  /** How far a task came, in Juju's words. */
  public enum Status {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED,
    /** Its command was killed meanwhile. */
    ABORTED;

    /** Whether it ran to an end. */
    public boolean ended() {
      return this != PENDING && this != RUNNING;
    }

    /** As in {@code completed}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TaskRecord {
    results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    log = List.copyOf(log);
  }

  public static TaskRecord pending(int id, UnitName unit) {
    return new TaskRecord(id, unit, Status.PENDING, null, null, new TreeMap<>(), "", List.of());
  }

  public TaskRecord running(Instant now) {
    return new TaskRecord(id, unit, Status.RUNNING, now, null, results, message, log);
  }

  /**
   * Its end.
   *
   * @param how completed, failed or aborted
   */
  public TaskRecord ended(
      Status how, Instant now, Map<String, Object> gave, String why, List<String> logged) {
    return new TaskRecord(id, unit, how, started, now, new TreeMap<>(gave), why, logged);
  }
}
