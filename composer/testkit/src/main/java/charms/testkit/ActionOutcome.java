package charms.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an action answered.
 *
 * @param results by key
 * @param failureMessage why it failed; null where it did not
 */
public record ActionOutcome(Map<String, String> results, @Nullable String failureMessage) {
  public ActionOutcome {
    results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
  }

  public Optional<String> failure() {
    return Optional.ofNullable(failureMessage);
  }
}
