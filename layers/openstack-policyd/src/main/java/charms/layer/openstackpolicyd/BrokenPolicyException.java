package charms.layer.openstackpolicyd;

/** The operator's rules cannot be used; the message says which file and why. */
final class BrokenPolicyException extends Exception {
  private static final long serialVersionUID = 1;

  BrokenPolicyException(String message) {
    super(message);
  }

  BrokenPolicyException(String message, Throwable cause) {
    super(message, cause);
  }
}
