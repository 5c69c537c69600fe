package charms.testkit;

import charms.reactive.hooktool.HookTools.StatusLine;
import java.util.List;

/**
 * What came of one hook or action.
 *
 * @param event what happened
 * @param state the state afterwards
 * @param log lines of juju-log, in order
 * @param hookTools hook tools in the order of their calls, as in {@code relation-ids shared-db}
 * @param commands programs run on the machine, in order
 * @param inputs texts that programs were given on standard input, in order
 * @param statuses every status set, in order
 * @param action what the action answered; empty results in a hook
 */
public record HookOutcome(
    Event event,
    State state,
    List<LogLine> log,
    List<String> hookTools,
    List<List<String>> commands,
    List<String> inputs,
    List<StatusLine> statuses,
    ActionOutcome action) {
  private static final String INVOKING = "Invoking reactive handler: ";

  public HookOutcome {
    log = List.copyOf(log);
    hookTools = List.copyOf(hookTools);
    commands = List.copyOf(commands);
    inputs = List.copyOf(inputs);
    statuses = List.copyOf(statuses);
  }

  /** Ids of the handlers that were called, in order, as the runtime logs them. */
  public List<String> handlers() {
    return log.stream()
        .map(LogLine::message)
        .filter(message -> message.startsWith(INVOKING))
        .map(message -> message.substring(INVOKING.length()))
        .toList();
  }

  /** True if a handler whose id contains the text was called. */
  public boolean called(String text) {
    return handlers().stream().anyMatch(id -> id.contains(text));
  }

  /** True if a command was run that starts with these words. */
  public boolean ran(String... words) {
    List<String> start = List.of(words);
    return commands.stream()
        .anyMatch(
            command ->
                command.size() >= start.size() && command.subList(0, start.size()).equals(start));
  }
}
