package charms.build.proof;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values as Python writes them, for messages that charm-tools' users know. */
final class PythonText {
  private PythonText() {}

  /** As {@code str(value)}. */
  static String str(@Nullable Object value) {
    return value instanceof String text ? text : repr(value);
  }

  /** As {@code str(value)}, with truths as YAML spells them. */
  static String word(@Nullable Object value) {
    return value instanceof Boolean ? value.toString() : str(value);
  }

  /** As {@code repr(value)}. */
  static String repr(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof String text) {
      char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
      String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
      return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner joined = new StringJoiner(", ", "{", "}");
      map.forEach((key, one) -> joined.add(repr(key) + ": " + repr(one)));
      return joined.toString();
    }
    if (value instanceof Collection<?> list) {
      StringJoiner joined = new StringJoiner(", ", "[", "]");
      list.forEach(one -> joined.add(repr(one)));
      return joined.toString();
    }
    return String.valueOf(value);
  }

  /** As {@code type(value).__name__}. */
  static String type(@Nullable Object value) {
    if (value == null) {
      return "NoneType";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof String) {
      return "str";
    }
    if (value instanceof Double || value instanceof Float) {
      return "float";
    }
    if (value instanceof Number) {
      return "int";
    }
    return value instanceof Map ? "dict" : value instanceof Collection ? "list" : "date";
  }
}
