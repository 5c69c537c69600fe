package charms.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to go wrong on purpose.
 *
 * @param id its number in the model, from 1
 * @param kind what goes wrong
 * @param unit whom it strikes; null: whoever comes first
 * @param target the hook or hook tool, as in {@code config-changed} or {@code relation-set}; empty:
 *     any
 * @param times how often it still strikes; 0 for a lost unit, which stays lost
 */
public record Fault(int id, Kind kind, @Nullable UnitName unit, String target, int times) {
  /** What goes wrong. */
  public enum Kind {
    /** A hook's process is killed in the middle. */
    KILL_HOOK,
    /** A hook tool fails. */
    FAIL_TOOL,
    /** Installing a package fails. */
    FAIL_INSTALL,
    /** The unit's agent is away. */
    LOST_UNIT
  }

  /** Whether it strikes this unit and target. */
  boolean strikes(Kind what, UnitName whom, String where) {
    return kind == what
        && (unit == null || unit.equals(whom))
        && (target.isEmpty() || target.equals(where));
  }

  Fault after(int strikes) {
    return new Fault(id, kind, unit, target, Math.max(0, times - strikes));
  }
}
