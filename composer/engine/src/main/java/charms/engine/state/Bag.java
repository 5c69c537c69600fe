package charms.engine.state;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings that one side writes and others read.
 *
 * @param values by key; never an empty value
 * @param version counts real changes from 0
 */
public record Bag(SortedMap<String, String> values, int version) {
  /** Nothing written yet. */
  public static final Bag EMPTY = new Bag(new TreeMap<>(), 0);

  public Bag {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The bag with the changes in it, an empty value deletes; this bag when nothing differs. */
  public Bag with(Map<String, String> changes) {
    SortedMap<String, String> changed = new TreeMap<>(values);
    changes.forEach(
        (key, value) -> {
          if (value.isEmpty()) {
            changed.remove(key);
          } else {
            changed.put(key, value);
          }
        });
    return changed.equals(values) ? this : new Bag(changed, version + 1);
  }
}
