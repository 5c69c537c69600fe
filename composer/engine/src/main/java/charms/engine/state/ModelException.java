package charms.engine.state;

/**
 * A wish that the model cannot grant. The message is Juju's own wording without the leading {@code
 * ERROR}, as in {@code application "x" not found}; nothing was changed.
 */
public class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
