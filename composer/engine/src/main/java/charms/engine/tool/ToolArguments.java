package charms.engine.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tool's arguments, read as Go programs do: {@code --flag=value}, {@code --flag value}, {@code -f
 * value}, {@code -fvalue}, bare flags, flags between words, {@code --} to end them.
 */
final class ToolArguments {
  private final ToolFlags flags;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  private ToolArguments(ToolFlags flags) {
    this.flags = flags;
  }

  static ToolArguments parse(ToolFlags flags, List<String> arguments) {
    ToolArguments parsed = new ToolArguments(flags);
    parsed.read(arguments);
    return parsed;
  }

  private void read(List<String> arguments) {
    int at = 0;
    while (at < arguments.size()) {
      String argument = arguments.get(at++);
      if (argument.equals("--")) {
        words.addAll(arguments.subList(at, arguments.size()));
        return;
      }
      if (!argument.startsWith("-") || argument.equals("-")) {
        words.add(argument);
        continue;
      }
      Optional<String> joined = joined(argument);
      String spelling = joined.map(value -> spelling(argument, value)).orElse(argument);
      String name = name(spelling);
      spellings.put(name, spelling);
      if (joined.isPresent()) {
        values.put(name, joined.get());
        checkTruth(name, spelling);
      } else if (flags.bare().contains(name)) {
        values.put(name, "true");
      } else if (at < arguments.size()) {
        values.put(name, arguments.get(at++));
      } else {
        throw ToolFailure.usage("option needs an argument: " + spelling);
      }
    }
  }

  /** What follows in the same word: after {@code =}, or after the letter of a short flag. */
  private static Optional<String> joined(String argument) {
    int equals = argument.indexOf('=');
    if (equals >= 0) {
      return Optional.of(argument.substring(equals + 1));
    }
    boolean shortFlag = !argument.startsWith("--") && argument.length() > 2;
    return shortFlag ? Optional.of(argument.substring(2)) : Optional.empty();
  }

  private static String spelling(String argument, String joined) {
    String flag = argument.substring(0, argument.length() - joined.length());
    return flag.endsWith("=") ? flag.substring(0, flag.length() - 1) : flag;
  }

  private String name(String spelling) {
    String bareSpelling = spelling.startsWith("--") ? spelling.substring(2) : spelling.substring(1);
    boolean fits = spelling.startsWith("--") == bareSpelling.length() > 1;
    return flags
        .named(bareSpelling)
        .filter(name -> fits)
        .orElseThrow(() -> ToolFailure.usage("option provided but not defined: " + spelling));
  }

  private void checkTruth(String name, String spelling) {
    String value = values.getOrDefault(name, "");
    if (flags.bare().contains(name) && truth(value).isEmpty()) {
      throw ToolFailure.usage(
          "invalid value \"%s\" for option %s: strconv.ParseBool: parsing \"%s\": invalid syntax"
              .formatted(value, spelling, value));
    }
  }

  ToolFlags flags() {
    return flags;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A value that its flag does not take. */
  ToolFailure wrongValue(String name, String cause) {
    return ToolFailure.usage(
        "invalid value \"%s\" for option %s: %s"
            .formatted(values.get(name), spellings.getOrDefault(name, "-" + name), cause));
  }

  boolean has(String name) {
    return value(name).flatMap(ToolArguments::truth).orElse(false);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "True", "TRUE" -> Optional.of(true);
      case "0", "f", "F", "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  List<String> words() {
    return List.copyOf(words);
  }

  Optional<String> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  /** At most so many words. */
  ToolArguments atMost(int count) {
    if (words.size() > count) {
      throw ToolFailure.usage(
          words.subList(count, words.size()).stream()
              .map(word -> "\"" + word + "\"")
              .collect(Collectors.joining(" ", "unrecognized args: [", "]")));
    }
    return this;
  }

  /** The words as {@code K=V}, each key once. */
  Map<String, String> pairs() {
    Map<String, String> pairs = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        throw ToolFailure.usage("expected \"key=value\", got \"" + word + "\"");
      }
      String key = word.substring(0, equals);
      if (pairs.put(key, word.substring(equals + 1)) != null) {
        throw ToolFailure.usage("key \"" + key + "\" specified more than once");
      }
    }
    return pairs;
  }
}
