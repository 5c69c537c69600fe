package charms.reactive.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a hook did.
 *
 * @param calls handlers in the order they were called
 * @param flags set after it, sorted
 * @param store the values after it
 * @param failed whether its exit status was not 0
 */
record HookResult(
    List<String> calls, TreeSet<String> flags, Map<String, Object> store, boolean failed) {
  /** As the Python side writes it. */
  static HookResult read(Map<?, ?> plain) {
    List<String> calls = new ArrayList<>();
    ((List<?>) plain.get("calls")).forEach(one -> calls.add(String.valueOf(one)));
    TreeSet<String> flags = new TreeSet<>();
    ((List<?>) plain.get("flags")).forEach(one -> flags.add(String.valueOf(one)));
    Map<String, Object> store = new TreeMap<>();
    ((Map<?, ?>) plain.get("store")).forEach((key, value) -> store.put(String.valueOf(key), value));
    return new HookResult(calls, flags, store, !plain.get("status").equals(0L));
  }
}
