package charms.jinja.value;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods of Python's texts that templates use. */
final class TextMethods {
  private TextMethods() {}

  static Object call(String text, String method, Object[] arguments, String file, int line) {
    String first = arguments.length > 0 ? PythonText.of(arguments[0]) : "";
    switch (method) {
      case "join":
        return Sequences.of(arguments.length > 0 ? arguments[0] : null).orElseGet(List::of).stream()
            .map(PythonText::of)
            .collect(Collectors.joining(text));
      case "split":
        return arguments.length == 0 ? words(text) : split(text, first);
      case "replace":
        return arguments.length > 1 ? text.replace(first, PythonText.of(arguments[1])) : text;
      case "startswith":
        return text.startsWith(first);
      case "endswith":
        return text.endsWith(first);
      case "strip":
        return text.strip();
      case "lower":
        return text.toLowerCase(Locale.ROOT);
      case "upper":
        return text.toUpperCase(Locale.ROOT);
      default:
        throw new PebbleException(null, "texts have no method '" + method + "'", line, file);
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  private static List<String> split(String text, String separator) {
    return Arrays.asList(text.split(Pattern.quote(separator), -1));
  }
}
