package charms.reactive.internal;

import charms.reactive.hooktool.HookToolException;
import java.util.List;

/**
 * One command of {@code charms.reactive} outside of a handler: on a unit's machine, or in {@code
 * juju exec}. Triggers that handlers register at start are there, so that a flag set by hand has
 * its effects (defect D10); outside of every hook, where layers cannot ask Juju, they may be
 * missing, and a line says so. What the command changed is committed if it succeeds.
 */
public final class CommandRun {
  private final HookRunRequest request;

  public CommandRun(HookRunRequest request) {
    this.request = request;
  }

  /** Runs the command to its end. */
  public CommandAnswer run(List<String> words) {
    HookFacts facts = new HookFacts(request.environment(), request.argument(), request.tools());
    FlagWatch watch = new FlagWatch();
    DispatchJournal journal = new DispatchJournal();
    UnitState state;
    try {
      state = request.state();
    } catch (RuntimeException unreadable) {
      return CommandAnswer.failed(String.valueOf(unreadable.getMessage()));
    }
    RunningContext context = new RunningContext(request, facts, state, watch, journal);
    try (Dispatcher dispatcher = new Dispatcher(context, facts, watch, state, journal)) {
      if (!words.isEmpty() && words.get(0).equals("explain")) {
        return new ExplainCommand(dispatcher.handlers(), context, request.stateFile()).run(words);
      }
      String missing = start(dispatcher);
      CommandAnswer answer = new ReactiveCommands(context, facts, watch, state).run(words);
      if (answer.status() == 0) {
        context.endpointSet().publish();
        state.commit();
      }
      return new CommandAnswer(answer.status(), answer.output(), missing + answer.errors());
    }
  }

  private static String start(Dispatcher dispatcher) {
    try {
      dispatcher.start();
      return "";
    } catch (HandlerFailure failure) {
      if (failure.getCause() instanceof HookToolException) {
        return "warning: outside of a hook: triggers of "
            + failure.handler().key()
            + " and of handlers after it are not registered\n";
      }
      throw new IllegalStateException(failure.getCause());
    }
  }
}
