package charms.reactive.internal;

import charms.reactive.json.PythonJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How {@code charms.reactive} prints lists, maps and single values (reactive-runtime.md section 3).
 * The flags {@code a} and {@code b}:
 *
 * <pre>
 * raw     a, line end, b
 * json    ["a", "b"]
 * py      ['a', 'b'], line end
 * yaml    - a, line end, - b, line end
 * csv     a and b on a line each; a map's key and value, divided by a comma
 * tab     the same, divided by a tabulator
 * </pre>
 */
enum AnswerFormat {
  RAW,
  JSON,
  PY,
  YAML,
  CSV,
  TAB;

  static Optional<AnswerFormat> named(String name) {
    for (AnswerFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  String write(@Nullable Object value) {
    return switch (this) {
      case RAW -> raw(value);
      case JSON -> PythonJson.SORTED.write(value);
      case PY -> python(value) + "\n";
      case YAML -> yaml(value);
      case CSV -> rows(value, ",");
      case TAB -> rows(value, "\t");
    };
  }

  private static String raw(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<String> lines = new ArrayList<>();
      for (Object one : list) {
        lines.add(raw(one));
      }
      return String.join("\n", lines);
    }
    return value instanceof String text ? text : python(value);
  }

  private static String python(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<String> parts = new ArrayList<>();
      for (Object one : list) {
        parts.add(python(one));
      }
      return "[" + String.join(", ", parts) + "]";
    } else if (value instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach((key, one) -> parts.add(python(key) + ": " + python(one)));
      return "{" + String.join(", ", parts) + "}";
    } else if (value instanceof String text) {
      String quoted = text.replace("\\", "\\\\").replace("\n", "\\n");
      return quoted.contains("'") && !quoted.contains("\"")
          ? "\"" + quoted + "\""
          : "'" + quoted.replace("'", "\\'") + "'";
    } else if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    return value == null ? "None" : value.toString();
  }

  private static String yaml(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    if (value instanceof List<?> list) {
      list.forEach(one -> text.append("- ").append(scalar(one)).append('\n'));
      return list.isEmpty() ? "[]\n" : text.toString();
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) -> text.append(scalar(key)).append(": ").append(scalar(one)).append('\n'));
      return map.isEmpty() ? "{}\n" : text.toString();
    }
    return scalar(value) + "\n";
  }

  /** JSON is YAML; plain words need no quotes. */
  private static String scalar(@Nullable Object value) {
    boolean plain = value instanceof String text && text.matches("[A-Za-z_][A-Za-z0-9_./-]*");
    return plain ? String.valueOf(value) : PythonJson.SORTED.write(value);
  }

  private static String rows(@Nullable Object value, String divider) {
    StringBuilder text = new StringBuilder();
    if (value instanceof List<?> list) {
      list.forEach(one -> text.append(cell(one, divider)).append('\n'));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) ->
              text.append(cell(key, divider))
                  .append(divider)
                  .append(cell(one, divider))
                  .append('\n'));
    } else {
      text.append(cell(value, divider)).append('\n');
    }
    return text.toString();
  }

  private static String cell(@Nullable Object value, String divider) {
    String text = value == null ? "" : raw(value);
    boolean quoted = text.contains(divider) || text.contains("\"") || text.contains("\n");
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
