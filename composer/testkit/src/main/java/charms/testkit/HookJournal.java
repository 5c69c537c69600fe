package charms.testkit;

import charms.reactive.hooktool.HookTools.StatusLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a hook did, in order. */
final class HookJournal {
  private final List<String> calls = new ArrayList<>();
  private final List<LogLine> log = new ArrayList<>();
  private final List<StatusLine> statuses = new ArrayList<>();
  private final Map<String, String> results = new TreeMap<>();
  private @Nullable String failure;

  void called(String tool, String... arguments) {
    calls.add(arguments.length == 0 ? tool : tool + " " + String.join(" ", arguments));
  }

  /** A tool that writes: changes follow the other arguments as {@code key=value}. */
  void called(String tool, Map<String, String> changes) {
    called(tool, pairs(changes));
  }

  void called(String tool, String option, String id, Map<String, String> changes) {
    called(tool, option, id, pairs(changes));
  }

  void called(String tool, String option, String id, String flag, Map<String, String> changes) {
    called(tool, option, id, flag, pairs(changes));
  }

  void logged(String level, String message) {
    log.add(new LogLine(level, message));
  }

  void status(StatusLine line) {
    statuses.add(line);
  }

  void results(Map<String, String> more) {
    results.putAll(more);
  }

  void failure(String message) {
    failure = message;
  }

  List<String> calls() {
    return calls;
  }

  List<LogLine> log() {
    return log;
  }

  List<StatusLine> statuses() {
    return statuses;
  }

  ActionOutcome action() {
    return new ActionOutcome(results, failure);
  }

  private static String pairs(Map<String, String> changes) {
    List<String> pairs = new ArrayList<>();
    new TreeMap<>(changes).forEach((key, value) -> pairs.add(key + "=" + value));
    return String.join(" ", pairs);
  }
}
