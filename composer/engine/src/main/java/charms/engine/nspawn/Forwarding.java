package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether this host passes packets on between its interfaces. Where it did not, it does while there
 * are bridges of ours; a file remembers that, until the host starts anew.
 */
final class Forwarding {
  private static final Path SWITCH = Path.of("/proc/sys/net/ipv4/ip_forward");
  private static final Path NOTE = Path.of("/run/charm-juju/forwarding-was-off");

  private Forwarding() {}

  static void on() throws IOException {
    if (Files.readString(SWITCH).strip().equals("0")) {
      Files.createDirectories(NOTE.getParent());
      Files.writeString(NOTE, "");
      Files.writeString(SWITCH, "1\n");
    }
  }

  /** Puts it back as it was; called when the last bridge is gone. */
  static void back() throws IOException {
    if (Files.exists(NOTE)) {
      Files.writeString(SWITCH, "0\n");
      Files.delete(NOTE);
    }
  }
}
