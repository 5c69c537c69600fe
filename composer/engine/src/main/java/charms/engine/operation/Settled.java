package charms.engine.operation;

import java.util.List;

/**
 * What settling came to.
 *
 * @param hooks how many hooks ran
 * @param failed units in error, as in {@code congress/0}, sorted
 */
public record Settled(int hooks, List<String> failed) {
  public Settled {
    failed = List.copyOf(failed);
  }
}
