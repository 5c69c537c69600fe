package charms.build.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as Java expressions. */
final class JavaText {
  private JavaText() {}

  /** As in {@code "a\nb"}, {@code 5L}, {@code List.of("a")}; null is {@code null}. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Collection<?> list) {
      List<String> items = new ArrayList<>();
      list.forEach(item -> items.add(of(item)));
      return "java.util.List.<Object>of(" + String.join(", ", items) + ")";
    }
    if (value instanceof Boolean || value instanceof Double) {
      return value.toString();
    }
    if (value instanceof Number number) {
      return number.longValue() + "L";
    }
    return quoted(value.toString());
  }

  /** A list of texts. */
  static String texts(Collection<String> texts) {
    List<String> items = new ArrayList<>();
    texts.forEach(text -> items.add(quoted(text)));
    return "List.of(" + String.join(", ", items) + ")";
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : "" + c);
      }
    }
    return quoted.append('"').toString();
  }

  /** Keys without a value are left out: the maps of a layer's options hold none. */
  private static String map(Map<?, ?> map) {
    List<String> entries = new ArrayList<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            entries.add(
                "java.util.Map.<String, Object>entry("
                    + quoted(String.valueOf(key))
                    + ", "
                    + of(value)
                    + ")");
          }
        });
    return "java.util.Map.<String, Object>ofEntries(" + String.join(", ", entries) + ")";
  }
}
