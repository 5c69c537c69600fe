package charms.engine.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What storage each new unit of an application gets.
 *
 * @param application as in {@code congress}
 * @param directives by storage name, every part said
 */
public record ApplicationStorage(
    String application, SortedMap<String, StorageDirective> directives) {
  public ApplicationStorage {
    directives = Collections.unmodifiableSortedMap(new TreeMap<>(directives));
  }
}
