package charms.reactive.hooktool;

/**
 * A hook tool failed. The message quotes the tool, its arguments without secrets, and its error.
 */
public final class HookToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HookToolException(String message) {
    super(message);
  }

  public HookToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
