package charms.testkit.machine;

/**
 * A service of the machine.
 *
 * @param running started and not stopped
 * @param enabled starts with the machine
 * @param masked cannot be started
 */
public record ServiceState(boolean running, boolean enabled, boolean masked) {
  public static final ServiceState STOPPED = new ServiceState(false, true, false);
  public static final ServiceState RUNNING = new ServiceState(true, true, false);

  ServiceState running(boolean value) {
    return new ServiceState(value, enabled, masked);
  }

  ServiceState enabled(boolean value) {
    return new ServiceState(running, value, masked);
  }

  ServiceState masked(boolean value) {
    return new ServiceState(running, enabled, value);
  }
}
