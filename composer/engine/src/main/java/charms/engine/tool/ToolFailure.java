package charms.engine.tool;

/** A hook tool's refusal; printed after {@code ERROR}. */
final class ToolFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private ToolFailure(String message, int status) {
    super(message);
    this.status = status;
  }

  /** The wish cannot be granted: exit status 1. */
  static ToolFailure refused(String message) {
    return new ToolFailure(message, 1);
  }

  /** Only the leader may. */
  static ToolFailure notLeader() {
    return refused("this unit is not the leader");
  }

  /** The arguments are wrong: exit status 2. */
  static ToolFailure usage(String message) {
    return new ToolFailure(message, 2);
  }

  int status() {
    return status;
  }
}
