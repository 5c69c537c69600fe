package charms.keystone;

import charms.reactive.host.CommandResult;
import charms.reactive.host.Host;
import java.util.List;
import java.util.Map;

/**
 * Keystone's API, through the program {@code openstack}. Keystone may have been started a moment
 * ago: while nobody answers it is tried again, 30 times, 2 seconds apart.
 */
final class IdentityClient {
  private static final int MOST_ATTEMPTS = 30;
  private static final long PAUSE_MILLISECONDS = 2_000;
  private static final List<String> COMMAND = List.of("openstack");

  private final Host host;
  private final Map<String, String> environment;

  IdentityClient(Host host, Map<String, String> environment) {
    this.host = host;
    this.environment = environment;
  }

  /**
   * Runs the commands. The program goes on after one that fails, and ends with status 0 then.
   *
   * @throws IllegalStateException if one that was to print an id printed none, with the last line
   *     of errors
   */
  BatchOutput run(Batch batch) {
    CommandResult result = host.run(COMMAND, environment, batch.text());
    for (int attempt = 1; isUnreachable(result) && attempt < MOST_ATTEMPTS; attempt++) {
      pause();
      result = host.run(COMMAND, environment, batch.text());
    }
    BatchOutput output = BatchOutput.read(result.orThrow().output());
    if (output.ids().size() < batch.ids()) {
      String errors = result.errors().strip();
      throw new IllegalStateException(
          "keystone refused an account or an endpoint: "
              + errors.substring(errors.lastIndexOf('\n') + 1));
    }
    return output;
  }

  private static boolean isUnreachable(CommandResult result) {
    return result.errors().contains("Unable to establish connection");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for keystone", stopped);
    }
  }
}
