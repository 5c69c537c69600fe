package charms.engine.soak;

import java.util.List;

/**
 * How hard to try.
 *
 * @param breakages what may go wrong; none: orders only
 * @param mostBreakages how often at most in one run
 * @param retries how often a unit's failed hook runs again that no fault struck; 0 as a finding at
 *     once
 * @param mostHooks a run with more hooks does not settle
 */
public record SoakSettings(
    List<Breakage> breakages, int mostBreakages, int retries, int mostHooks) {
  public SoakSettings {
    breakages = List.copyOf(breakages);
  }
}
