package charms.engine.tool;

import charms.model.yaml.YamlWriter;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as {@code --format} asks: smart, json or yaml, as Juju does. */
final class ToolFormat {
  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private ToolFormat() {}

  /** Refuses a format that the tool has not. */
  static void check(ToolFlags flags, ToolArguments arguments) {
    String format = arguments.value("format").orElse(flags.usualFormat());
    boolean known =
        flags.hasPastFormat()
            || format.equals("json")
            || format.equals("yaml")
            || format.equals("smart") && flags.usualFormat().equals("smart");
    if (!known) {
      throw arguments.wrongValue("format", "unknown format \"" + format + "\"");
    }
  }

  /** The value as text with a line end; only JSON writes anything for null. */
  static ToolAnswer answer(ToolArguments arguments, @Nullable Object value) {
    return ToolAnswer.of(
        switch (arguments.value("format").orElse(arguments.flags().usualFormat())) {
          case "json" -> JSON.toJson(value) + "\n";
          case "yaml" -> value == null ? "" : YamlWriter.writeAsJuju(value);
          default -> smart(value);
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
      return YamlWriter.writeAsJuju(value);
    }
    String text =
        value instanceof Collection<?> items
            ? items.stream().map(String::valueOf).collect(Collectors.joining("\n"))
            : String.valueOf(value);
    return text.isEmpty() ? "" : text + "\n";
  }
}
