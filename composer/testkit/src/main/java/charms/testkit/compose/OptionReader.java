package charms.testkit.compose;

import charms.reactive.OptionDeclaration;
import charms.reactive.OptionDeclaration.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the options of config.yaml. */
final class OptionReader {
  private OptionReader() {}

  /** The options sorted by name; a default has the declared type. */
  static List<OptionDeclaration> options(Map<String, Object> declared) {
    return new TreeMap<>(declared)
        .entrySet().stream()
            .map(entry -> option(entry.getKey(), YamlText.child(entry.getValue())))
            .toList();
  }

  private static OptionDeclaration option(String name, Map<String, Object> declared) {
    String word = String.valueOf(declared.getOrDefault("type", "string"));
    Type type;
    try {
      type = Type.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "cannot read option '" + name + "': there is no type '" + word + "'", e);
    }
    return new OptionDeclaration(name, type, typed(name, type, declared.get("default")));
  }

  private static @Nullable Object typed(String name, Type type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case STRING, SECRET -> String.valueOf(value);
      case BOOLEAN -> value instanceof Boolean ? value : refuse(name, type, value);
      case INT ->
          value instanceof Number number ? (Object) number.longValue() : refuse(name, type, value);
      case FLOAT ->
          value instanceof Number number
              ? (Object) number.doubleValue()
              : refuse(name, type, value);
    };
  }

  private static Object refuse(String name, Type type, Object value) {
    throw new IllegalStateException(
        "cannot read option '"
            + name
            + "': default '"
            + value
            + "' is no "
            + type.name().toLowerCase(Locale.ROOT));
  }
}
