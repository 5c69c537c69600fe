package charms.reactive.internal;

import charms.reactive.HandlerTable;
import charms.reactive.HookEnd;
import charms.reactive.internal.DeferredEvents.Deferred;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Calls handlers, each on the one object of its class, and notes what was called. */
final class HandlerCaller {
  private final RunningContext context;
  private final HookFacts facts;
  private final Matching matching;
  private final DispatchJournal journal;
  private final DeferredEvents deferred;
  private final Map<HandlerTable, Object> instances = new IdentityHashMap<>();
  private final List<String> invoked = new ArrayList<>();

  HandlerCaller(
      RunningContext context,
      HookFacts facts,
      Matching matching,
      DispatchJournal journal,
      DeferredEvents deferred) {
    this.context = context;
    this.facts = facts;
    this.matching = matching;
    this.journal = journal;
    this.deferred = deferred;
  }

  /** Ids of the handlers called so far. */
  List<String> invoked() {
    return List.copyOf(invoked);
  }

  /** Calls a handler of start or end. */
  void callBeside(Handler handler) throws HandlerFailure {
    journal.calls(handler, false);
    call(handler, facts, false);
  }

  /** Calls a handler of the current batch. */
  void callInBatch(Handler handler) throws HandlerFailure {
    journal.calls(handler, true);
    call(handler, facts, false);
  }

  /**
   * Calls a handler of an action.
   *
   * @return the text it returned
   */
  String callAction(Handler handler) throws HandlerFailure {
    return call(handler, facts, false);
  }

  /** Calls handlers with the events they put off, in that order. */
  void redeliver(List<Handler> handlers) throws HandlerFailure {
    for (Deferred event : deferred.take()) {
      Handler meant = null;
      for (Handler handler : handlers) {
        meant = handler.key().equals(event.handler()) ? handler : meant;
      }
      if (meant == null) {
        context
            .log()
            .warning("no handler '" + event.handler() + "' any more: its event is dropped");
      } else {
        journal.calls(meant, false);
        call(meant, new HookFacts(event.variables(), "", facts.tools()), true);
      }
    }
  }

  private String call(Handler handler, HookFacts happened, boolean again) throws HandlerFailure {
    invoked.add(handler.id());
    context.log().info("Invoking reactive handler: " + handler.id());
    Event event = new Event(happened, context.endpointSet(), again, handler.key(), deferred);
    try {
      Object answer =
          handler
              .table()
              .invoke(
                  instance(handler),
                  handler.index(),
                  new HandlerCall(handler, context, facts, event));
      matching.called(handler);
      return String.valueOf(answer);
    } catch (HookEnd wanted) {
      matching.called(handler);
      throw wanted;
    } catch (Exception | LinkageError | AssertionError thrown) {
      throw new HandlerFailure(handler, thrown);
    }
  }

  private Object instance(Handler handler) {
    if (handler.endpoint() != null) {
      return handler.endpoint();
    }
    Object known = instances.get(handler.table());
    if (known == null) {
      known = handler.table().newInstance(context);
      instances.put(handler.table(), known);
    }
    return known;
  }
}
