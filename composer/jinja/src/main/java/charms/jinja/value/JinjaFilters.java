package charms.jinja.value;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Filters that Pebble lacks or defines otherwise. */
public final class JinjaFilters {
  private JinjaFilters() {}

  public static Map<String, Filter> all() {
    Filter byDefault = new Simple(List.of("value", "boolean"), JinjaFilters::byDefault);
    Filter length = new Simple(List.of(), (input, arguments) -> elements(input).size());
    return Map.of(
        "default", byDefault,
        "d", byDefault,
        "length", length,
        "count", length,
        "join", new Simple(List.of("separator"), JinjaFilters::join),
        "list", new Simple(List.of(), (input, arguments) -> elements(input)),
        "string", new Simple(List.of(), (input, arguments) -> PythonText.of(input)),
        "int", new Simple(List.of("default"), JinjaFilters::integer),
        "replace", new Simple(List.of("old", "new"), JinjaFilters::replace),
        "dictsort", new Simple(List.of(), (input, arguments) -> sorted(input)));
  }

  private static @Nullable Object byDefault(
      @Nullable Object input, Map<String, @Nullable Object> arguments) {
    boolean missing = Truth.of(arguments.get("boolean")) ? !Truth.of(input) : input == null;
    return missing ? arguments.get("value") : input;
  }

  private static Object join(@Nullable Object input, Map<String, @Nullable Object> arguments) {
    return elements(input).stream()
        .map(PythonText::of)
        .collect(Collectors.joining(PythonText.of(arguments.get("separator"))));
  }

  private static Object replace(@Nullable Object input, Map<String, @Nullable Object> arguments) {
    return PythonText.of(input)
        .replace(PythonText.of(arguments.get("old")), PythonText.of(arguments.get("new")));
  }

  private static @Nullable Object integer(
      @Nullable Object input, Map<String, @Nullable Object> arguments) {
    if (input instanceof Number number) {
      return number.longValue();
    }
    String text = PythonText.of(input).strip();
    if (text.matches("[+-]?[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    return arguments.containsKey("default") ? arguments.get("default") : 0L;
  }

  private static Object sorted(@Nullable Object input) {
    Map<String, Object> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (input instanceof Map<?, ?> map) {
      map.forEach((key, value) -> sorted.put(PythonText.of(key), value));
    }
    return new ArrayList<>(sorted.entrySet());
  }

  private static List<@Nullable Object> elements(@Nullable Object input) {
    return Sequences.of(input).orElseGet(List::of);
  }

  private interface Body {
    @Nullable Object apply(@Nullable Object input, Map<String, @Nullable Object> arguments);
  }

  private record Simple(List<String> names, Body body) implements Filter {
    @Override
    public List<String> getArgumentNames() {
      return names;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line)
        throws PebbleException {
      return body.apply(input, arguments);
    }
  }
}
