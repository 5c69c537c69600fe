package charms.engine.state;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a unit was told of storage and resources.
 *
 * @param storage ids of storage attached, as in {@code data/0}
 * @param resources how many files its application had been given
 */
public record HoldingsTold(SortedSet<String> storage, int resources) {
  /** Told nothing. */
  public static final HoldingsTold NOTHING = new HoldingsTold(new TreeSet<>(), 0);

  public HoldingsTold {
    storage = Collections.unmodifiableSortedSet(new TreeSet<>(storage));
  }

  public HoldingsTold with(String id) {
    SortedSet<String> changed = new TreeSet<>(storage);
    changed.add(id);
    return new HoldingsTold(changed, resources);
  }

  public HoldingsTold without(String id) {
    SortedSet<String> changed = new TreeSet<>(storage);
    changed.remove(id);
    return new HoldingsTold(changed, resources);
  }

  public HoldingsTold withResources(int given) {
    return new HoldingsTold(storage, given);
  }
}
