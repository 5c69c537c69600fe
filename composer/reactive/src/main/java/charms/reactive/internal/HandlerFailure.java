package charms.reactive.internal;

/** A handler threw: which one, and what. */
final class HandlerFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Handler handler;

  HandlerFailure(Handler handler, Throwable cause) {
    super(cause);
    this.handler = handler;
  }

  Handler handler() {
    return handler;
  }
}
