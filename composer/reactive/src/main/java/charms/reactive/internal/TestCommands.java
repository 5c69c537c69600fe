package charms.reactive.internal;

import charms.reactive.ToolCommand;
import charms.reactive.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Commands that test what handlers in other languages ask for. {@code hook} and the {@code when}
 * family hold in their phase only. A handler is described in one word:
 *
 * <pre>
 * 'install' 'reactive/app.sh:install' 'when_not' '"app.installed" ' 'only_once' ''
 * </pre>
 */
final class TestCommands {
  private final FlagStore flags;
  private final FlagWatch watch;
  private final HookPatterns patterns;
  private final HookFacts facts;
  private final Host host;
  private final Map<String, @Nullable Object> invoked;
  private final Map<String, @Nullable Object> files;
  private final Map<String, Map<String, Object>> seen = new TreeMap<>();

  TestCommands(RunningContext context, HookFacts facts, FlagWatch watch, UnitState state) {
    this.flags = context.flagStore();
    this.watch = watch;
    this.facts = facts;
    this.patterns = new HookPatterns(context.charm().endpoints());
    this.host = context.host();
    this.invoked = state.section("invoked");
    this.files = state.section("files");
  }

  void addTo(Map<String, ToolCommand> commands) {
    for (String test :
        List.of(
            "hook",
            "any_hook",
            "when",
            "when_all",
            "when_any",
            "when_not",
            "when_none",
            "when_not_all")) {
      commands.put(test, words -> holds("", test, words));
    }
    commands.put("when_file_changed", this::fileChanged);
    commands.put(
        "only_once", words -> holds(words.isEmpty() ? "" : words.get(0), "only_once", words));
    commands.put("test", this::test);
    commands.put("mark_invoked", this::markInvoked);
  }

  /** Names of the handlers all of whose tests hold, divided by commas; empty for none. */
  private String test(List<String> described) {
    List<String> names = new ArrayList<>();
    for (String one : described) {
      List<String> words = CommandWords.of(one);
      if (words.size() < 2 || words.size() % 2 != 0) {
        throw new IllegalArgumentException("expected NAME ID [TEST WORDS]..., not '" + one + "'");
      }
      if (passes(words)) {
        names.add(words.get(0));
      }
    }
    return String.join(",", names);
  }

  private boolean passes(List<String> words) {
    String id = words.get(1);
    List<String> watched = new ArrayList<>();
    for (int i = 2; i < words.size(); i += 2) {
      List<String> arguments = CommandWords.of(words.get(i + 1));
      if (!holds(id, words.get(i), arguments)) {
        return false;
      }
      if (words.get(i).startsWith("when") && !words.get(i).equals("when_file_changed")) {
        watched.addAll(arguments);
      }
    }
    return watch.concerns(watched);
  }

  private boolean holds(String id, String test, List<String> words) {
    boolean batch = watch.phase() == DispatchPhase.OTHER;
    return switch (test) {
      case "any_hook" -> patterns.anyMatches(words, facts.hook());
      case "hook" ->
          watch.phase() == DispatchPhase.HOOKS && patterns.anyMatches(words, facts.hook());
      case "when", "when_all" -> batch && count(words) == words.size();
      case "when_any" -> batch && count(words) > 0;
      case "when_not", "when_none" -> batch && count(words) == 0;
      case "when_not_all" -> batch && count(words) < words.size();
      case "only_once" -> !invoked.containsKey(id);
      case "when_file_changed" -> {
        Map<String, Object> now = Hashes.ofFiles(host, words);
        seen.put(id, now);
        yield !now.equals(files.get(id));
      }
      default -> throw new IllegalArgumentException("no such test: '" + test + "'");
    };
  }

  /** Asked alone there is no handler to be called: the change is seen at once. */
  private boolean fileChanged(List<String> paths) {
    String id = "charms.reactive " + String.join(" ", paths);
    boolean changed = holds(id, "when_file_changed", paths);
    files.put(id, seen.get(id));
    return changed;
  }

  private @Nullable Object markInvoked(List<String> ids) {
    for (String id : ids) {
      invoked.put(id, Boolean.TRUE);
      if (seen.containsKey(id)) {
        files.put(id, seen.get(id));
      }
    }
    return null;
  }

  private int count(List<String> names) {
    int count = 0;
    for (String name : names) {
      if (flags.isSet(name)) {
        count++;
      }
    }
    return count;
  }
}
