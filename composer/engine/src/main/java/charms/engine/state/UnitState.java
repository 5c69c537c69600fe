package charms.engine.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a unit keeps with {@code state-set}.
 *
 * @param values by key
 */
public record UnitState(SortedMap<String, String> values) {
  /** Nothing kept. */
  public static final UnitState EMPTY = new UnitState(new TreeMap<>());

  public UnitState {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
