package charms.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hook tool's command line, taken apart.
 *
 * @param tool as in {@code relation-get}
 * @param flags by name, with their values; empty for one that stands alone
 * @param words the others
 */
record ContractWords(String tool, Map<String, String> flags, List<String> words) {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern SHELL = Pattern.compile("[|<>`&\\n]|\\$\\(|\\$\\{|; do");
  private static final List<String> VALUED = List.of("r", "relation", "s", "l", "label", "format");

  /** Whether bash has more to do than to start programs one after the other. */
  static boolean isShell(String command) {
    return SHELL.matcher(command).find();
  }

  static ContractWords of(String command, Map<String, String> variables) {
    List<String> all = new ArrayList<>();
    Matcher matcher = WORD.matcher(command.strip());
    while (matcher.find()) {
      String quoted = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
      String word = quoted != null ? quoted : matcher.group(3);
      String name = word.startsWith("$") ? word.substring(1) : "";
      all.add(variables.getOrDefault(name, word));
    }
    Map<String, String> flags = new TreeMap<>();
    List<String> words = new ArrayList<>();
    for (int at = 1; at < all.size(); at++) {
      String word = all.get(at);
      if (word.equals("--")) {
        words.addAll(all.subList(at + 1, all.size()));
        break;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        words.add(word);
        continue;
      }
      String[] parts = word.replaceFirst("^--?", "").split("=", 2);
      if (parts.length == 1 && VALUED.contains(parts[0]) && at + 1 < all.size()) {
        flags.put(parts[0], all.get(++at));
      } else {
        flags.put(parts[0], parts.length == 1 ? "" : parts[1]);
      }
    }
    return new ContractWords(all.get(0), flags, words);
  }

  boolean has(String flag) {
    return flags.containsKey(flag);
  }

  boolean json() {
    return "json".equals(flags.get("format"));
  }

  Optional<String> word(int at) {
    return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
  }

  /** Whether a method's parameters can say the same: no other flags, and so many words. */
  boolean fit(int least, int most, String... known) {
    return words.size() >= least
        && words.size() <= most
        && flags.keySet().stream()
            .allMatch(flag -> flag.equals("format") || List.of(known).contains(flag))
        && (!has("format") || json());
  }

  /** Words as {@code key=value}; empty where they are not all, or one key stands twice. */
  Optional<Map<String, String>> pairs(int from) {
    Map<String, String> pairs = new TreeMap<>();
    for (String word : words.subList(Math.min(from, words.size()), words.size())) {
      int equals = word.indexOf('=');
      if (equals < 0 || pairs.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
        return Optional.empty();
      }
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
  }
}
