package charms.engine.state;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An application.
 *
 * @param name as in {@code congress}
 * @param charm the charm's key, as in {@code congress-0}
 * @param base as in {@code ubuntu@24.04}
 * @param life whether it stays
 * @param config values its user set, as text, by option
 * @param nextUnit the number of the next unit; numbers are never used again
 * @param firstAddress where its units' addresses start; null: the model's start
 * @param exposed whether it was exposed
 * @param trust whether it is trusted
 * @param version what the charm says of its workload; empty when it says nothing
 * @param status what the leader set; null when it set nothing
 * @param leaderSettings what leader-set wrote
 */
public record Application(
    String name,
    String charm,
    String base,
    Life life,
    SortedMap<String, String> config,
    int nextUnit,
    @Nullable String firstAddress,
    boolean exposed,
    boolean trust,
    String version,
    @Nullable StatusLine status,
    Bag leaderSettings) {
  public Application {
    config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
  }

  public Application withLife(Life changed) {
    return new Application(
        name,
        charm,
        base,
        changed,
        config,
        nextUnit,
        firstAddress,
        exposed,
        trust,
        version,
        status,
        leaderSettings);
  }

  public Application withConfig(Map<String, String> changed) {
    return new Application(
        name,
        charm,
        base,
        life,
        new TreeMap<>(changed),
        nextUnit,
        firstAddress,
        exposed,
        trust,
        version,
        status,
        leaderSettings);
  }

  public Application withNextUnit(int changed) {
    return new Application(
        name,
        charm,
        base,
        life,
        config,
        changed,
        firstAddress,
        exposed,
        trust,
        version,
        status,
        leaderSettings);
  }

  public Application withExposed(boolean changed) {
    return new Application(
        name,
        charm,
        base,
        life,
        config,
        nextUnit,
        firstAddress,
        changed,
        trust,
        version,
        status,
        leaderSettings);
  }

  /** With another charm, given by its key. */
  public Application withCharm(String changed) {
    return new Application(
        name,
        changed,
        base,
        life,
        config,
        nextUnit,
        firstAddress,
        exposed,
        trust,
        version,
        status,
        leaderSettings);
  }

  public Application withTrust(boolean changed) {
    return new Application(
        name,
        charm,
        base,
        life,
        config,
        nextUnit,
        firstAddress,
        exposed,
        changed,
        version,
        status,
        leaderSettings);
  }

  public Application withVersion(String changed) {
    return new Application(
        name,
        charm,
        base,
        life,
        config,
        nextUnit,
        firstAddress,
        exposed,
        trust,
        changed,
        status,
        leaderSettings);
  }

  public Application withStatus(StatusLine changed) {
    return new Application(
        name,
        charm,
        base,
        life,
        config,
        nextUnit,
        firstAddress,
        exposed,
        trust,
        version,
        changed,
        leaderSettings);
  }

  public Application withLeaderSettings(Bag changed) {
    return new Application(
        name,
        charm,
        base,
        life,
        config,
        nextUnit,
        firstAddress,
        exposed,
        trust,
        version,
        status,
        changed);
  }
}
