package charms.reactive.internal;

import charms.reactive.HandlerSpec.Kind;
import charms.reactive.HandlerTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses handlers and calls them (reactive-runtime.md section 2.4). */
final class Dispatcher implements AutoCloseable {
  private static final int MOST_BATCHES = 100;

  private final HandlerSet handlers;
  private final Matching matching;
  private final FlagWatch watch;
  private final RunningContext context;
  private final HookFacts facts;
  private final HandlerCaller caller;
  private final DispatchJournal journal;
  private @Nullable ToolSession session;

  Dispatcher(
      RunningContext context,
      HookFacts facts,
      FlagWatch watch,
      UnitState state,
      DispatchJournal journal) {
    this.context = context;
    this.facts = facts;
    this.watch = watch;
    this.journal = journal;
    List<HandlerTable> tables = context.charm().handlerTables();
    List<String> programs = ExternalHandlers.in(context.charmDirectory());
    if (!programs.isEmpty()) {
      ReactiveCommands commands = new ReactiveCommands(context, facts, watch, state);
      Path directory = context.charmDirectory();
      session = new ToolSession(context.host(), facts, directory, commands);
      tables = new ArrayList<>(tables);
      tables.add(new ExternalHandlers(directory, programs, session, context));
    }
    this.handlers = new HandlerSet(tables, context.endpoints());
    this.matching = new Matching(context, facts, watch, state);
    this.caller = new HandlerCaller(context, facts, matching, journal, new DeferredEvents(state));
  }

  /** The handlers that would be called now, but for programs. */
  List<Handler> dueNow() {
    List<Handler> due = new ArrayList<>();
    boolean batch = watch.phase() == DispatchPhase.OTHER;
    for (Handler handler : batch ? handlers.of(Kind.FLAG) : handlers.ofHooksPhase()) {
      if (!(handler.table() instanceof ExternalHandlers) && matching.due(handler)) {
        due.add(handler);
      }
    }
    return due;
  }

  /** Ends what programs need to reach this process. */
  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }

  /** All handlers of the charm. */
  HandlerSet handlers() {
    return handlers;
  }

  /** Ids of the handlers called so far. */
  List<String> invoked() {
    return caller.invoked();
  }

  /** Calls the handlers of the start, base layer first. */
  void start() throws HandlerFailure {
    for (Handler handler : handlers.of(Kind.AT_START)) {
      caller.callBeside(handler);
    }
  }

  /** Calls the handlers of the end, top layer first. */
  void exit() throws HandlerFailure {
    List<Handler> exits = handlers.of(Kind.AT_EXIT);
    for (int i = exits.size() - 1; i >= 0; i--) {
      caller.callBeside(exits.get(i));
    }
  }

  /** Events put off before, the hooks phase, then batches until nothing matches. */
  void dispatch() throws HandlerFailure {
    watch.reset();
    journal.dispatchStarts(context.flags().all());
    caller.redeliver(handlers.of(Kind.HOOK));
    watch.enter(DispatchPhase.HOOKS);
    run(due(handlers.ofHooksPhase()));
    watch.enter(DispatchPhase.OTHER);
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      List<Handler> queue = due(handlers.of(Kind.FLAG));
      if (queue.isEmpty()) {
        return;
      }
      run(queue);
      watch.firstBatchDone();
    }
    warnOfLoop();
  }

  /** The hooks phase alone, as hooks that only report metrics run it. */
  void dispatchRestricted() throws HandlerFailure {
    watch.reset();
    journal.dispatchStarts(context.flags().all());
    watch.enter(DispatchPhase.RESTRICTED);
    run(due(handlers.ofHooksPhase()));
    watch.enter(DispatchPhase.OTHER);
  }

  /**
   * Calls the action's handlers.
   *
   * @return the text the last of them returned
   * @throws IllegalStateException if no handler performs this action
   */
  String perform() throws HandlerFailure {
    List<Handler> performers = new ArrayList<>();
    for (Handler handler : handlers.of(Kind.ACTION)) {
      if (matching.holds(handler)) {
        performers.add(handler);
      }
    }
    if (performers.isEmpty()) {
      throw new IllegalStateException("Action " + facts.hook() + " undefined");
    }
    String answer = "";
    for (Handler handler : performers) {
      answer = caller.callAction(handler);
    }
    return answer;
  }

  private List<Handler> due(List<Handler> candidates) {
    List<Handler> due = new ArrayList<>();
    for (Handler handler : candidates) {
      if (matching.due(handler)) {
        due.add(handler);
      }
    }
    return due;
  }

  private void run(List<Handler> due) throws HandlerFailure {
    journal.batchStarts(watch.phase(), due);
    List<Handler> queue = new ArrayList<>(due);
    while (!queue.isEmpty()) {
      watch.takeCleared();
      caller.callInBatch(queue.remove(0));
      if (watch.takeCleared()) {
        List<Handler> left = new ArrayList<>();
        for (Handler handler : queue) {
          if (matching.due(handler)) {
            left.add(handler);
          }
        }
        queue = left;
      }
    }
    watch.settle();
  }

  private void warnOfLoop() {
    List<Handler> looping = due(handlers.of(Kind.FLAG));
    looping.sort(Comparator.comparing(Handler::id));
    StringBuilder names = new StringBuilder();
    TreeSet<String> flags = new TreeSet<>();
    for (Handler handler : looping) {
      names.append(names.isEmpty() ? "" : ", ").append(handler.id());
      flags.addAll(handler.watched());
    }
    context
        .log()
        .warning(
            "handlers still match after "
                + MOST_BATCHES
                + " batches, they keep changing each other's flags: "
                + names
                + "; flags they watch: "
                + String.join(", ", flags));
  }
}
