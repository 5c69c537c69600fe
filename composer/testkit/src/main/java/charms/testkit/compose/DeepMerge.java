package charms.testkit.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges a higher layer's YAML onto a lower one's (charm-build.md section 6). */
final class DeepMerge {
  private DeepMerge() {}

  /**
   * The lower map with the higher one merged in: maps recurse, lists append what is new, all else
   * replaces.
   *
   * @throws IllegalStateException where a map or list meets another type, naming the key
   */
  static Map<String, Object> merge(Map<String, Object> lower, Map<String, Object> higher) {
    Map<String, Object> merged = new LinkedHashMap<>(lower);
    higher.forEach((key, value) -> merged.put(key, value(key, merged.get(key), value)));
    return merged;
  }

  /** Removes the leaf at a dotted path; nothing happens where it is missing. */
  static void delete(Map<String, Object> tree, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      tree.remove(path);
      return;
    }
    String head = path.substring(0, dot);
    if (tree.get(head) instanceof Map<?, ?>) {
      Map<String, Object> child = YamlText.child(tree.get(head));
      delete(child, path.substring(dot + 1));
      tree.put(head, child);
    }
  }

  private static @Nullable Object value(String key, @Nullable Object old, @Nullable Object value) {
    if (isEmpty(old) || !(value instanceof Map || value instanceof List)) {
      return value;
    }
    if (value instanceof Map && old instanceof Map) {
      return merge(YamlText.child(old), YamlText.child(value));
    }
    if (value instanceof List<?> more && old instanceof List<?> some) {
      List<Object> all = new ArrayList<>(some);
      more.stream().filter(element -> !all.contains(element)).forEach(all::add);
      return all;
    }
    throw new IllegalStateException(
        "cannot merge '" + key + "': a lower layer has " + old + ", a higher one " + value);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || value.equals("")
        || value.equals(false)
        || value.equals(0)
        || value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof List<?> list && list.isEmpty();
  }
}
