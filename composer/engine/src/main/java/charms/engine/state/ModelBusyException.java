package charms.engine.state;

/** Another command is changing the model. */
public final class ModelBusyException extends ModelException {
  private static final long serialVersionUID = 1L;

  ModelBusyException(String message) {
    super(message);
  }
}
