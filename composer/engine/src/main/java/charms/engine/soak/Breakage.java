package charms.engine.soak;

import java.util.Locale;

/** What may go wrong in a run. */
public enum Breakage {
  /** A unit's next hook is killed. */
  KILL,
  /** A hook tool fails once. */
  TOOL,
  /** An installation of packages fails once. */
  INSTALL,
  /** A unit is lost, and found at the end. */
  LOSE,
  /** Leadership moves. */
  LEADER;

  /** As in {@code kill}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
