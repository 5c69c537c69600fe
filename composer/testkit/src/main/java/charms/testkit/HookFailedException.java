package charms.testkit;

import java.util.List;

/**
 * A hook failed; the unit's state is what it was before. The message names unit, hook, handler and
 * cause:
 *
 * <pre>
 * cannot run hook 'config-changed' of congress/0: charms.congress.CongressHandlers.render
 * (charms/congress/CongressHandlers.java:31): no such template 'congress.conf'
 * </pre>
 */
public final class HookFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<LogLine> log;

  HookFailedException(String message, List<LogLine> log, Throwable cause) {
    super(message, cause);
    this.log = List.copyOf(log);
  }

  /** What the charm logged before and while it failed. */
  public List<LogLine> log() {
    return log;
  }
}
