package charms.reactive.internal;

import charms.reactive.Flags.Trigger;
import charms.reactive.ToolCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Commands that read and change flags. The names of charms.reactive 0.x stay valid. */
final class FlagCommands {
  private final FlagStore flags;

  FlagCommands(FlagStore flags) {
    this.flags = flags;
  }

  void addTo(Map<String, ToolCommand> commands) {
    for (String suffix : List.of("flag", "state")) {
      commands.put("set_" + suffix, this::set);
      commands.put("clear_" + suffix, this::clear);
      commands.put("toggle_" + suffix, this::toggle);
      commands.put("is_" + suffix + "_set", words -> allSet(one(words)));
      commands.put("all_" + suffix + "s_set", this::allSet);
      commands.put("any_" + suffix + "s_set", words -> flags.anySet(array(words)));
    }
    commands.put("remove_state", this::clear);
    commands.put("is_state", words -> allSet(one(words)));
    commands.put("all_states", this::allSet);
    commands.put("any_states", words -> flags.anySet(array(words)));
    commands.put("get_flags", words -> new ArrayList<>(flags.all()));
    commands.put("get_unset_flags", this::unset);
    commands.put("get_states", words -> values());
    commands.put("register_trigger", this::register);
  }

  private @Nullable Object set(List<String> words) {
    Object value = Boolean.TRUE;
    if (words.size() == 3 && words.get(1).equals("--value")) {
      value = words.get(2);
    } else if (words.size() != 1) {
      throw new IllegalArgumentException("expected FLAG [--value VALUE]");
    }
    flags.set(words.get(0), value);
    return null;
  }

  private @Nullable Object clear(List<String> words) {
    flags.clear(one(words).get(0));
    return null;
  }

  /** Every word that is not empty sets the flag. */
  private @Nullable Object toggle(List<String> words) {
    if (words.size() != 2) {
      throw new IllegalArgumentException("expected FLAG WORD");
    }
    flags.toggle(words.get(0), !words.get(1).isEmpty());
    return null;
  }

  private boolean allSet(List<String> words) {
    return flags.allSet(array(words));
  }

  private List<String> unset(List<String> words) {
    TreeSet<String> unset = new TreeSet<>(words);
    unset.removeAll(flags.all());
    return new ArrayList<>(unset);
  }

  private Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new TreeMap<>();
    for (String flag : flags.all()) {
      values.put(flag, flags.value(flag));
    }
    return values;
  }

  private @Nullable Object register(List<String> words) {
    Map<String, String> given =
        CommandOptions.of(words, "when", "when_not", "set_flag", "clear_flag");
    if (given.containsKey("when") && given.containsKey("when_not")) {
      throw new IllegalArgumentException("Only one of when or when_not can be provided");
    }
    if (!given.containsKey("when") && !given.containsKey("when_not")) {
      throw new IllegalArgumentException("Must provide one of when or when_not");
    }
    if (!given.containsKey("set_flag") && !given.containsKey("clear_flag")) {
      throw new IllegalArgumentException("Must provide at least one of set_flag or clear_flag");
    }
    Trigger trigger =
        given.containsKey("when")
            ? flags.whenSet(given.get("when"))
            : flags.whenCleared(given.get("when_not"));
    if (given.containsKey("set_flag")) {
      trigger.set(given.get("set_flag"));
    }
    if (given.containsKey("clear_flag")) {
      trigger.clear(given.get("clear_flag"));
    }
    return null;
  }

  private static List<String> one(List<String> words) {
    if (words.size() != 1) {
      throw new IllegalArgumentException("expected one flag, not " + words.size());
    }
    return words;
  }

  private static String[] array(List<String> words) {
    return words.toArray(new String[0]);
  }
}
