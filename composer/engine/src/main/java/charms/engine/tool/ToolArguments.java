package charms.engine.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tool's arguments, read as Go programs do: {@code --flag=value}, {@code --flag value}, {@code -f
 * value}, bare flags, flags between words, {@code --} to end them.
 */
final class ToolArguments {
  private final ToolFlags flags;
  private final Map<String, String> values = new HashMap<>();
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
      int equals = argument.indexOf('=');
      String spelling = equals < 0 ? argument : argument.substring(0, equals);
      String name = name(spelling);
      if (equals >= 0) {
        values.put(name, argument.substring(equals + 1));
      } else if (flags.bare().contains(name)) {
        values.put(name, "true");
      } else if (at < arguments.size()) {
        values.put(name, arguments.get(at++));
      } else {
        throw ToolFailure.usage("option needs an argument: " + spelling);
      }
    }
  }

  private String name(String spelling) {
    String bareSpelling = spelling.startsWith("--") ? spelling.substring(2) : spelling.substring(1);
    boolean fits = spelling.startsWith("--") == bareSpelling.length() > 1;
    return flags
        .named(bareSpelling)
        .filter(name -> fits)
        .orElseThrow(() -> ToolFailure.usage("option provided but not defined: " + spelling));
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  boolean has(String name) {
    return value(name).map(ToolArguments::truth).orElse(false);
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "True", "TRUE" -> true;
      case "0", "f", "F", "false", "False", "FALSE" -> false;
      default -> throw ToolFailure.usage("invalid value \"" + text + "\" for a boolean option");
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
      throw ToolFailure.usage("unrecognized args: " + words.subList(count, words.size()));
    }
    return this;
  }

  /** The words as {@code K=V}. */
  Map<String, String> pairs() {
    Map<String, String> pairs = new HashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0) {
        throw ToolFailure.usage("expected \"key=value\", got \"" + word + "\"");
      }
      pairs.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return pairs;
  }
}
