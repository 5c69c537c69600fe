package charms.engine.hook;

import charms.engine.tool.HookEffects;

/** How a hook ended. */
public sealed interface HookOutcome {
  /** It exited 0, or the charm has no such hook. */
  record Completed(HookEffects effects) implements HookOutcome {}

  /** It asked for a reboot at once: its effects are lost, and it runs again. */
  record Interrupted() implements HookOutcome {}

  /**
   * It failed; its effects are lost.
   *
   * @param cause as in {@code exit status 1}
   * @param output what it printed and logged, last lines last
   */
  record Failed(String cause, String output) implements HookOutcome {}
}
