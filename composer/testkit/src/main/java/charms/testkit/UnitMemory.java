package charms.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the runtime keeps for a unit between hooks.
 *
 * @param flags flags that are set
 * @param store the unit's key/value store, JSON values
 * @param previous what else the runtime wrote in the last good hook, JSON by section; empty before
 *     the first
 */
public record UnitMemory(
    Set<String> flags, Map<String, Object> store, Map<String, Object> previous) {
  public static final UnitMemory EMPTY = new UnitMemory(Set.of(), Map.of(), Map.of());

  public UnitMemory {
    flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    store = Collections.unmodifiableSortedMap(new TreeMap<>(store));
    previous = Collections.unmodifiableSortedMap(new TreeMap<>(previous));
  }

  UnitMemory withFlags(SortedSet<String> newFlags) {
    return new UnitMemory(newFlags, store, previous);
  }

  UnitMemory withStore(SortedMap<String, Object> newStore) {
    return new UnitMemory(flags, newStore, previous);
  }
}
