package charms.reactive.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Options among the words of a command: {@code --flag db.ready}. */
final class CommandOptions {
  private CommandOptions() {}

  /**
   * The options of words that are nothing else.
   *
   * @throws IllegalArgumentException if one is unknown or has no value
   */
  static Map<String, String> of(List<String> words, String... names) {
    List<String> left = new ArrayList<>(words);
    Map<String, String> options = take(left, names);
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "cannot take '" + left.get(0) + "'; options are --" + String.join(", --", names));
    }
    return options;
  }

  /** Takes the options out of the words; all others stay in their order. */
  static Map<String, String> take(List<String> words, String... names) {
    Map<String, String> options = new TreeMap<>();
    for (String name : names) {
      int at = words.indexOf("--" + name);
      if (at >= 0) {
        if (at + 1 >= words.size()) {
          throw new IllegalArgumentException("--" + name + " needs a value");
        }
        options.put(name, words.remove(at + 1));
        words.remove(at);
      }
    }
    return options;
  }
}
