package charms.reactive.internal;

import charms.reactive.HookEnd;
import charms.reactive.internal.HookOutcome.Failed;
import charms.reactive.internal.HookOutcome.Succeeded;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One hook or action from start to commit (reactive-runtime.md sections 2.1 and 2.5): handlers of
 * the start, automatic flags, dispatch, handlers of the end, publishing, commit. When anything
 * throws, nothing is published and the unit's state stays as it was.
 */
public final class HookRun {
  private static final String SERIES_FLAG = "upgrade.series.in-progress";

  private final HookRunRequest request;
  private final HookFacts facts;
  private final FlagWatch watch = new FlagWatch();
  private final DispatchJournal journal = new DispatchJournal();

  public HookRun(HookRunRequest request) {
    this.request = request;
    this.facts = new HookFacts(request.environment(), request.argument(), request.tools());
  }

  /** Runs to the end; what handlers throw is in the outcome. */
  public HookOutcome run() {
    UnitState state;
    try {
      state = request.state();
    } catch (RuntimeException unreadable) {
      request.tools().jujuLog("ERROR", "Hook error:\n" + trace(unreadable));
      return new Failed(unreadable, Optional.empty(), Set.of(), List.of());
    }
    RunningContext context = new RunningContext(request, facts, state, watch, journal);
    context.log().info("Reactive main running for hook " + facts.hook());
    HookOutcome outcome;
    try (Dispatcher dispatcher = new Dispatcher(context, facts, watch, state, journal)) {
      outcome = run(context, dispatcher, state);
    }
    String failure = outcome instanceof Failed failed ? message(failed.cause()) : "";
    JournalFile.beside(request.stateFile())
        .append(
            HookRecord.of(facts.hook(), request.time(), failure, journal, context.flags().all()));
    return outcome;
  }

  private HookOutcome run(RunningContext context, Dispatcher dispatcher, UnitState state) {
    try {
      if (context.actionCall() != null) {
        return action(context, context.actionCall(), dispatcher, state);
      }
      hook(context, dispatcher);
      state.commit();
      context.bufferedLog().flush();
      return new Succeeded(dispatcher.invoked());
    } catch (HandlerFailure failure) {
      return failed(context, dispatcher, failure.getCause(), failure.handler());
    } catch (RuntimeException failure) {
      return failed(context, dispatcher, failure, null);
    }
  }

  private void hook(RunningContext context, Dispatcher dispatcher) throws HandlerFailure {
    if (facts.restricted()) {
      context.log().info("Restricted mode.");
      dispatcher.dispatchRestricted();
      return;
    }
    try {
      start(context, dispatcher);
      dispatcher.dispatch();
    } catch (HookEnd wanted) {
      context.log().debug("a handler ended the hook");
    }
    finish(context, dispatcher);
  }

  private void start(RunningContext context, Dispatcher dispatcher) throws HandlerFailure {
    dispatcher.start();
    journal.runtimeWorks();
    FlagStore flags = context.flagStore();
    context.hookConfig().startFlags(flags, request.charm().options());
    if (tracing()) {
      journal.trace(new DispatchTracer(context.log(), dispatcher::dueNow));
    }
    if (facts.hook().equals("pre-series-upgrade")) {
      flags.set(SERIES_FLAG);
    } else if (facts.hook().equals("post-series-upgrade")) {
      flags.clear(SERIES_FLAG);
    }
    context.endpointSet().startFlags();
  }

  /** Wished for by the environment, or by the charm's own layer.yaml. */
  private boolean tracing() {
    Object option = request.charm().layerOptions().get("basic", "trace").orElse(Boolean.FALSE);
    String wishes = request.environment().getOrDefault("REACTIVE_LOG_OPTS", "");
    return Boolean.TRUE.equals(option) || wishes.contains("trace");
  }

  private void finish(RunningContext context, Dispatcher dispatcher) throws HandlerFailure {
    dispatcher.exit();
    context.runExits();
    context.endpointSet().publish();
    context.hookConfig().save();
    HookConfig.endFlags(context.flagStore());
  }

  /** An action that fails is no failed hook: the user reads its message, nothing is committed. */
  private HookOutcome action(
      RunningContext context, ToolActionCall action, Dispatcher dispatcher, UnitState state) {
    Throwable thrown;
    try {
      dispatcher.start();
      String outcome = dispatcher.perform();
      if (!outcome.isEmpty()) {
        action.result("outcome", outcome);
      }
      dispatcher.exit();
      context.runExits();
      context.endpointSet().publish();
      state.commit();
      context.bufferedLog().flush();
      action.finish();
      return new Succeeded(dispatcher.invoked());
    } catch (HandlerFailure failure) {
      thrown = failure.getCause();
    } catch (RuntimeException failure) {
      thrown = failure;
    }
    context.log().error("Action error:\n" + trace(thrown));
    context.bufferedLog().flush();
    action.fail(message(thrown));
    action.finish();
    return new Succeeded(dispatcher.invoked());
  }

  private static Failed failed(
      RunningContext context, Dispatcher dispatcher, Throwable cause, @Nullable Handler handler) {
    context.log().error("Hook error:\n" + trace(cause));
    context.bufferedLog().flush();
    return new Failed(
        cause,
        Optional.ofNullable(handler).map(Handler::spec),
        context.flags().all(),
        dispatcher.invoked());
  }

  private static String message(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().strip();
  }
}
