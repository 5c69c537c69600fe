package charms.engine.action;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a task ended.
 *
 * @param id the task's number
 * @param unit as in {@code keystone/0}
 * @param state {@code completed} or {@code failed}
 * @param results what {@code action-set} gave: strings and nested maps by key
 * @param message what {@code action-fail} said; empty when it said nothing
 * @param log what {@code action-log} said
 * @param returnCode the program's exit status
 * @param output what the program printed
 */
public record ActionResult(
    int id,
    String unit,
    State state,
    Map<String, Object> results,
    String message,
    List<String> log,
    int returnCode,
    String output) {
  /** The two ends of a task. */
  public enum State {
    COMPLETED,
    FAILED
  }

  public ActionResult {
    results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    log = List.copyOf(log);
  }
}
