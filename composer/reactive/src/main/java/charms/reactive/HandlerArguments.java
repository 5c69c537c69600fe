package charms.reactive;

/** Supplies a handler's parameters by their type. */
public interface HandlerArguments {
  HookContext context();

  /** The event of the hook; in a handler that put one off before, that one. */
  <E> E event(Class<E> type);

  /**
   * The endpoint of the first flag of the handler, in the order of its annotations, that belongs to
   * an endpoint of this class; in a hook handler the endpoint of the hook.
   *
   * @throws IllegalStateException if no flag of the handler names such an endpoint; the message
   *     names handler, type and flags
   */
  <E extends Endpoint> E endpoint(Class<E> type);
}
