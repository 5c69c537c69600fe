package charms.jinja.expression;

import charms.jinja.value.PythonText;
import charms.jinja.value.Sequences;
import io.pebbletemplates.pebble.utils.OperatorUtils;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code in}. */
final class Membership {
  private Membership() {}

  static boolean holds(@Nullable Object element, @Nullable Object container) {
    if (container instanceof Map<?, ?> map) {
      return map.containsKey(element);
    }
    if (container instanceof CharSequence text) {
      return text.toString().contains(PythonText.of(element));
    }
    return Sequences.of(container).orElseGet(List::of).stream()
        .anyMatch(candidate -> same(candidate, element));
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == null || other == null ? one == other : OperatorUtils.equals(one, other);
  }
}
