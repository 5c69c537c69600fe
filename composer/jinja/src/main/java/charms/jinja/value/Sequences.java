package charms.jinja.value;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Python iterates over, as a list. */
public final class Sequences {
  private Sequences() {}

  /**
   * The elements: keys of a map, characters of a text, both halves of an entry. Nothing has none.
   * Empty where the value cannot be iterated.
   */
  public static Optional<List<@Nullable Object>> of(@Nullable Object value) {
    List<@Nullable Object> elements = new ArrayList<>();
    if (value == null) {
      return Optional.of(elements);
    }
    if (value instanceof Map<?, ?> map) {
      elements.addAll(map.keySet());
    } else if (value instanceof Collection<?> collection) {
      elements.addAll(collection);
    } else if (value instanceof Iterable<?> iterable) {
      iterable.forEach(elements::add);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      elements.add(entry.getKey());
      elements.add(entry.getValue());
    } else if (value instanceof CharSequence text) {
      text.codePoints().forEach(point -> elements.add(Character.toString(point)));
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(Array.get(value, i));
      }
    } else {
      return Optional.empty();
    }
    return Optional.of(elements);
  }
}
