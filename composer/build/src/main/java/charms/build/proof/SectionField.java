package charms.build.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field of a definition in metadata.yaml: what it may hold. */
sealed interface SectionField {
  /**
   * What is wrong with a value.
   *
   * @param path as in {@code storage.data.type}
   * @param given whether the field is there at all
   */
  List<String> problems(String path, boolean given, @Nullable Object value);

  /** One of a few words. */
  record Choice(boolean required, List<Object> words) implements SectionField {
    Choice(boolean required, Object... words) {
      this(required, List.of(words));
    }

    @Override
    public List<String> problems(String path, boolean given, @Nullable Object value) {
      boolean nothing = required ? absent(given, value) : !given || "".equals(value);
      if (nothing) {
        return required ? List.of(path + ": Required") : List.of();
      }
      List<String> allowed = words.stream().map(PythonText::word).toList();
      if (allowed.contains(PythonText.word(value))) {
        return List.of();
      }
      String listed = String.join(", ", allowed);
      return List.of(path + ": \"" + PythonText.str(value) + "\" is not one of " + listed);
    }
  }

  /** Any text. */
  record Text() implements SectionField {
    @Override
    public List<String> problems(String path, boolean given, @Nullable Object value) {
      return absent(given, value) || value instanceof String
          ? List.of()
          : List.of(notText(path, value));
    }
  }

  /** A whole number. */
  record Count(boolean required) implements SectionField {
    @Override
    public List<String> problems(String path, boolean given, @Nullable Object value) {
      if (absent(given, value)) {
        return required ? List.of(path + ": Required") : List.of();
      }
      boolean number =
          value instanceof Number || String.valueOf(value).strip().matches("[+-]?\\d+");
      return number
          ? List.of()
          : List.of(path + ": \"" + PythonText.str(value) + "\" is not a number");
    }
  }

  /** A text of one form. */
  record Form(boolean required, Pattern pattern, String message) implements SectionField {
    @Override
    public List<String> problems(String path, boolean given, @Nullable Object value) {
      if (absent(given, value)) {
        return required ? List.of(path + ": Required") : List.of();
      }
      if (!(value instanceof String text)) {
        return List.of(notText(path, value));
      }
      return pattern.matcher(text).matches() ? List.of() : List.of(path + ": " + message);
    }
  }

  /** A map of fields. */
  record Fields(Map<String, SectionField> inner) implements SectionField {
    @Override
    public List<String> problems(String path, boolean given, @Nullable Object value) {
      if (!given) {
        return List.of();
      }
      if (!(value instanceof Map<?, ?> map)) {
        return List.of(
            path
                + ": \""
                + PythonText.str(value)
                + "\" is not a mapping type: Does not implement dict-like functionality.");
      }
      Optional<String> unknown = unknownKeys(path, map, inner);
      if (unknown.isPresent()) {
        return List.of(unknown.get());
      }
      return inner.entrySet().stream()
          .flatMap(
              one ->
                  one
                      .getValue()
                      .problems(
                          path + "." + one.getKey(),
                          map.containsKey(one.getKey()),
                          map.get(one.getKey()))
                      .stream())
          .toList();
    }
  }

  /** What is wrong with keys that no field has; empty where all are known. */
  static Optional<String> unknownKeys(
      String path, Map<?, ?> given, Map<String, SectionField> known) {
    Map<Object, @Nullable Object> unknown = new LinkedHashMap<>();
    given.forEach(
        (key, value) -> {
          if (!known.containsKey(String.valueOf(key))) {
            unknown.put(key, value);
          }
        });
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            path + ": Unrecognized keys in mapping: \"" + PythonText.repr(unknown) + "\"");
  }

  private static String notText(String path, @Nullable Object value) {
    String field = path.substring(path.lastIndexOf('.') + 1);
    return path + ": " + PythonText.str(value) + " is not a string: {'" + field + "': ''}";
  }

  private static boolean absent(boolean given, @Nullable Object value) {
    return !given || value == null || value.equals("");
  }
}
