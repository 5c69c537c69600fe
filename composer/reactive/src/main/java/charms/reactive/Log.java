package charms.reactive;

/**
 * The unit's log. Lines are kept in order and sent with {@code juju-log}, also when a hook fails.
 */
public interface Log {
  void debug(String message);

  void info(String message);

  void warning(String message);

  void error(String message);
}
