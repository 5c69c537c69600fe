package charms.build.merge;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Truth and equality as the merge rules mean them: {@code 1 == true == 1.0}. */
final class PythonTruth {
  private PythonTruth() {}

  static boolean isFalse(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    if (value instanceof Collection<?> list) {
      return list.isEmpty();
    }
    return value == null || value.equals("") || isNumber(value) && number(value) == 0;
  }

  static boolean equal(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other;
    }
    if (isNumber(one) && isNumber(other)) {
      return number(one) == number(other);
    }
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> otherMap) {
      return equalMaps(map, otherMap);
    }
    if (one instanceof Collection<?> list && other instanceof Collection<?> otherList) {
      return equalLists(list, otherList);
    }
    return one.equals(other);
  }

  private static boolean equalMaps(Map<?, ?> one, Map<?, ?> other) {
    if (!one.keySet().equals(other.keySet())) {
      return false;
    }
    for (Map.Entry<?, ?> entry : one.entrySet()) {
      if (!equal(entry.getValue(), other.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalLists(Collection<?> one, Collection<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    Iterator<?> others = other.iterator();
    for (Object item : one) {
      if (!equal(item, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number || value instanceof Boolean;
  }

  private static double number(Object value) {
    return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).doubleValue();
  }
}
