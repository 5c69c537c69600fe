package charms.reactive;

/**
 * Ends the hook well where it is thrown: handlers that still wait are not called, those of the end
 * are, and what was done is kept (reactive-runtime.md section 2.1, exit request). A handler ends it
 * with {@link HookContext#endHook}.
 */
public final class HookEnd extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Without a stack trace: it is no failure. */
  public HookEnd() {
    super("the handler ended the hook", null, false, false);
  }
}
