package charms.engine.soak;

import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param hooks how many hooks ran
 * @param finding what is wrong, in words; empty when nothing is
 * @param output the last lines of the hook that failed; empty without one
 * @param events what happened, in order: hooks, relations, faults
 */
public record SoakResult(int hooks, Optional<String> finding, String output, List<String> events) {
  public SoakResult {
    events = List.copyOf(events);
  }
}
