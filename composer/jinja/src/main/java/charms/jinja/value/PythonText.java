package charms.jinja.value;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values as Python prints them: {@code True}, {@code ['a', 1]}; nothing prints as empty text. */
public final class PythonText {
  private PythonText() {}

  /** As {@code str(value)}, but nothing gives the empty text. */
  public static String of(@Nullable Object value) {
    return value == null ? "" : str(value);
  }

  private static String str(Object value) {
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner text = new StringJoiner(", ", "{", "}");
      map.forEach((key, element) -> text.add(repr(key) + ": " + repr(element)));
      return text.toString();
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return "(" + repr(entry.getKey()) + ", " + repr(entry.getValue()) + ")";
    }
    if (value instanceof Collection<?> collection) {
      StringJoiner text = new StringJoiner(", ", "[", "]");
      collection.forEach(element -> text.add(repr(element)));
      return text.toString();
    }
    return String.valueOf(value);
  }

  private static String repr(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (!(value instanceof CharSequence)) {
      return str(value);
    }
    String text = value.toString().replace("\\", "\\\\").replace("\n", "\\n");
    return text.contains("'") && !text.contains("\"")
        ? '"' + text + '"'
        : "'" + text.replace("'", "\\'") + "'";
  }
}
