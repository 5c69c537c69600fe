package charms.engine.state;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was told of storage, resources and its charm.
 *
 * @param storage ids of storage attached, as in {@code data/0}
 * @param resources how many files its application had been given
 * @param charm the key of the charm it was installed with or refreshed to; null when not noted
 */
public record HoldingsTold(SortedSet<String> storage, int resources, @Nullable String charm) {
  /** Told nothing. */
  public static final HoldingsTold NOTHING = new HoldingsTold(new TreeSet<>(), 0, null);

  public HoldingsTold {
    storage = Collections.unmodifiableSortedSet(new TreeSet<>(storage));
  }

  public HoldingsTold with(String id) {
    SortedSet<String> changed = new TreeSet<>(storage);
    changed.add(id);
    return new HoldingsTold(changed, resources, charm);
  }

  public HoldingsTold without(String id) {
    SortedSet<String> changed = new TreeSet<>(storage);
    changed.remove(id);
    return new HoldingsTold(changed, resources, charm);
  }

  public HoldingsTold withResources(int given) {
    return new HoldingsTold(storage, given, charm);
  }

  public HoldingsTold withCharm(String key) {
    return new HoldingsTold(storage, resources, key);
  }
}
