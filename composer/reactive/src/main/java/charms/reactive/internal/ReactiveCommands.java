package charms.reactive.internal;

import charms.reactive.ToolCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@code charms.reactive} (reactive-runtime.md section 3): for handlers that are
 * programs, and for people on a unit.
 *
 * <pre>
 * charms.reactive [--format raw|json|py|yaml|csv|tab] COMMAND WORD...
 * </pre>
 */
final class ReactiveCommands {
  private static final String FORMAT = "--format";

  private final RunningContext context;
  private final Map<String, ToolCommand> own = new LinkedHashMap<>();

  ReactiveCommands(RunningContext context, HookFacts facts, FlagWatch watch, UnitState state) {
    this.context = context;
    new FlagCommands(context.flagStore()).addTo(own);
    new TestCommands(context, facts, watch, state).addTo(own);
    new RelationCommands(context.endpointSet()).addTo(own);
    new OptionCommands(context.charm().layerOptions()).addTo(own);
  }

  /** Runs one command; a wrong one is an answer too. */
  CommandAnswer run(List<String> words) {
    List<String> left = new ArrayList<>(words);
    AnswerFormat format = AnswerFormat.RAW;
    if (!left.isEmpty() && left.get(0).startsWith(FORMAT)) {
      String first = left.remove(0);
      String name = "";
      if (first.startsWith(FORMAT + "=")) {
        name = first.substring(FORMAT.length() + 1);
      } else if (!left.isEmpty()) {
        name = left.remove(0);
      }
      if (AnswerFormat.named(name).isEmpty()) {
        return CommandAnswer.wrong(
            "no format '" + name + "'", "one of raw, json, py, yaml, csv, tab");
      }
      format = AnswerFormat.named(name).get();
    }
    if (left.isEmpty()) {
      return CommandAnswer.wrong("charms.reactive without a command", known());
    }
    String name = left.remove(0);
    ToolCommand command = named(name);
    if (command == null) {
      return CommandAnswer.wrong("charms.reactive has no command '" + name + "'", known());
    }
    return answer(name, command, left, format);
  }

  /** Notes that a program asked for something and did not wait for the answer. */
  void gone(String process) {
    context.log().debug("process " + process + " did not wait for charms.reactive");
  }

  private static CommandAnswer answer(
      String name, ToolCommand command, List<String> words, AnswerFormat format) {
    try {
      Object answer = command.run(words);
      if (answer instanceof Boolean truth) {
        return CommandAnswer.of(truth);
      }
      return answer == null ? CommandAnswer.done() : CommandAnswer.printed(format.write(answer));
    } catch (IllegalArgumentException wrong) {
      return new CommandAnswer(2, "", "error: " + name + ": " + wrong.getMessage() + "\n");
    } catch (RuntimeException failure) {
      return CommandAnswer.failed(name + ": " + failure.getMessage());
    }
  }

  private @Nullable ToolCommand named(String name) {
    ToolCommand added = context.commands().get(name);
    return added == null ? own.get(name) : added;
  }

  private String known() {
    TreeSet<String> names = new TreeSet<>(own.keySet());
    names.addAll(context.commands().keySet());
    return "one of " + String.join(", ", names);
  }
}
