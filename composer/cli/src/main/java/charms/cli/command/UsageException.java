package charms.cli.command;

/** The command line is wrong in a way its parser cannot see. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
