package charms.reactive.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the format of Python's {@code json.dumps}, which existing charms compare by text:
 *
 * <pre>
 * SORTED   {"a": [1, true], "b": "caf\u00e9"}
 * COMPACT  {"a":[1,true],"b":"caf\u00e9"}
 * </pre>
 */
public enum PythonJson {
  /** {@code json.dumps(value)}: keys in their own order. */
  PLAIN(", ", ": ", false),
  /** {@code json.dumps(value, sort_keys=True)}. */
  SORTED(", ", ": ", true),
  /** {@code json.dumps(value, sort_keys=True, separators=(',', ':'))}. */
  COMPACT(",", ":", true);

  private final String comma;
  private final String colon;
  private final boolean sorted;

  PythonJson(String comma, String colon, boolean sorted) {
    this.comma = comma;
    this.colon = colon;
    this.sorted = sorted;
  }

  public String write(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    write(text, value);
    return text.toString();
  }

  private void write(StringBuilder text, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      object(text, map);
    } else if (value instanceof List<?> list) {
      array(text, list);
    } else if (value instanceof Boolean || value instanceof Number || value == null) {
      text.append(value);
    } else {
      string(text, value.toString());
    }
  }

  private void object(StringBuilder text, Map<?, ?> map) {
    Map<?, ?> ordered = sorted ? new TreeMap<>(map) : map;
    text.append('{');
    String before = "";
    for (Map.Entry<?, ?> entry : ordered.entrySet()) {
      text.append(before);
      string(text, String.valueOf(entry.getKey()));
      text.append(colon);
      write(text, entry.getValue());
      before = comma;
    }
    text.append('}');
  }

  private void array(StringBuilder text, List<?> list) {
    text.append('[');
    String before = "";
    for (Object element : list) {
      text.append(before);
      write(text, element);
      before = comma;
    }
    text.append(']');
  }

  private static void string(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        default -> {
          if (c < ' ' || c > '~') {
            text.append("\\u");
            text.append(Character.forDigit(c >> 12, 16))
                .append(Character.forDigit(c >> 8 & 15, 16));
            text.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
