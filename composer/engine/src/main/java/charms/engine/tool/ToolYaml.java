package charms.engine.tool;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists and scalars as block YAML; a string that could be read otherwise is quoted.
 */
final class ToolYaml {
  private static final Gson QUOTED = new GsonBuilder().disableHtmlEscaping().create();
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z/_.][A-Za-z0-9/_.+@=-]*(?:[ :][A-Za-z0-9/_.+@=(),-]+)*");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?i)true|false|yes|no|on|off|y|n|null|~|\\.|\\.\\.|[.0-9+-][0-9.,_eE+-]*|\\.(inf|nan)");

  private ToolYaml() {}

  static String write(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    block(text, value, "");
    return text.toString();
  }

  private static void block(StringBuilder text, @Nullable Object value, String indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(indent).append(scalar(entry.getKey())).append(':');
        nested(text, entry.getValue(), indent);
      }
    } else if (value instanceof Collection<?> items && !items.isEmpty()) {
      for (Object item : items) {
        text.append(indent).append('-');
        item(text, item, indent);
      }
    } else {
      text.append(indent).append(scalar(value)).append('\n');
    }
  }

  private static void nested(StringBuilder text, @Nullable Object value, String indent) {
    if (isBlock(value)) {
      text.append('\n');
      block(text, value, value instanceof Map ? indent + "  " : indent);
    } else {
      text.append(' ').append(scalar(value)).append('\n');
    }
  }

  private static void item(StringBuilder text, @Nullable Object value, String indent) {
    if (isBlock(value)) {
      StringBuilder inner = new StringBuilder();
      block(inner, value, indent + "  ");
      text.append(' ').append(inner.substring(indent.length() + 2));
    } else {
      text.append(' ').append(scalar(value)).append('\n');
    }
  }

  private static boolean isBlock(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? !map.isEmpty()
        : value instanceof Collection<?> items && !items.isEmpty();
  }

  private static String scalar(@Nullable Object value) {
    if (value instanceof Map) {
      return "{}";
    }
    if (value instanceof Collection) {
      return "[]";
    }
    if (value instanceof String text) {
      boolean plain =
          PLAIN.matcher(text).matches()
              && !OTHERWISE.matcher(text).matches()
              && !text.contains(": ");
      return plain ? text : QUOTED.toJson(text);
    }
    return String.valueOf(value);
  }
}
