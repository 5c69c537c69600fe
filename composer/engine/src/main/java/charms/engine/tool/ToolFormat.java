package charms.engine.tool;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as {@code --format} asks: smart, json or yaml. */
final class ToolFormat {
  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private ToolFormat() {}

  /** The value as text with a line end; smart writes nothing for null and empty strings. */
  static ToolAnswer answer(ToolArguments arguments, @Nullable Object value) {
    return answer(arguments, value, "smart");
  }

  /**
   * As {@link #answer(ToolArguments, Object)}, for a tool with another format where none is given.
   */
  static ToolAnswer answer(ToolArguments arguments, @Nullable Object value, String usual) {
    String format = arguments.value("format").orElse(usual);
    return ToolAnswer.of(
        switch (format) {
          case "smart" -> smart(value);
          case "json" -> JSON.toJson(value) + "\n";
          case "yaml" -> ToolYaml.write(value);
          default ->
              throw ToolFailure.usage(
                  "invalid value \"%s\" for option --format: unknown format \"%s\""
                      .formatted(format, format));
        });
  }

  private static String smart(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean truth) {
      return truth ? "True\n" : "False\n";
    }
    if (value instanceof Map<?, ?>) {
      return ToolYaml.write(value);
    }
    String text =
        value instanceof Collection<?> items
            ? items.stream().map(String::valueOf).collect(Collectors.joining("\n"))
            : String.valueOf(value);
    return text.isEmpty() ? "" : text + "\n";
  }
}
