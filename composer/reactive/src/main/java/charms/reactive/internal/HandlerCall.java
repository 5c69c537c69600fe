package charms.reactive.internal;

import charms.reactive.Endpoint;
import charms.reactive.HandlerArguments;
import charms.reactive.HookContext;
import org.jspecify.annotations.Nullable;

/** The parameters of one handler in this hook. */
final class HandlerCall implements HandlerArguments {
  private final Handler handler;
  private final RunningContext context;
  private final HookFacts facts;
  private final Event event;

  HandlerCall(Handler handler, RunningContext context, HookFacts facts, Event event) {
    this.event = event;
    this.handler = handler;
    this.context = context;
    this.facts = facts;
  }

  @Override
  public HookContext context() {
    return context;
  }

  @Override
  public <E> E event(Class<E> type) {
    return type.cast(event);
  }

  @Override
  public <E extends Endpoint> E endpoint(Class<E> type) {
    if (type.isInstance(handler.endpoint())) {
      return type.cast(handler.endpoint());
    }
    for (String flag : handler.watched()) {
      Endpoint endpoint = context.endpointSet().ofFlag(flag);
      if (type.isInstance(endpoint)) {
        return type.cast(endpoint);
      }
    }
    @Nullable Endpoint ofHook = facts.endpoint().map(context.endpointSet()::named).orElse(null);
    if (type.isInstance(ofHook)) {
      return type.cast(ofHook);
    }
    throw new IllegalStateException(
        "cannot call "
            + handler.id()
            + ": no flag it watches belongs to an endpoint of type '"
            + type.getName()
            + "'; flags: "
            + handler.watched());
  }
}
