package charms.engine.action;

import java.util.List;

/**
 * An action wished for on some units, not run yet.
 *
 * @param id the operation's number; operations and tasks share one counter
 * @param tasks one per unit, in the order the units were named
 */
public record ActionOperation(int id, List<Task> tasks) {
  public ActionOperation {
    tasks = List.copyOf(tasks);
  }

  /**
   * One unit's share.
   *
   * @param id the task's number
   * @param unit as in {@code keystone/0}
   */
  public record Task(int id, String unit) {}
}
