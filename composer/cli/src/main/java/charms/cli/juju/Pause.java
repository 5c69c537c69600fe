package charms.cli.juju;

import java.time.Duration;

/** What a command that looks again and again does between two looks. */
interface Pause {
  /** Waits so long; false when it is not to look again. */
  boolean after(Duration length);

  /** Sleeps until the time is over, or until the command is stopped. */
  static Pause asleep() {
    return length -> {
      try {
        Thread.sleep(length.toMillis());
        return true;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }
}
