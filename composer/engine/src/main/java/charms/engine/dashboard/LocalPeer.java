package charms.engine.dashboard;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Who is at the other end of a loopback connection. The kernel's table of connections tells the
 * user of each, here 1000 (proc(5)):
 *
 * <pre>
 *  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid ...
 *   1: 0100007F:A0B4 0100007F:7BB2 01 00000000:00000000 00:00000000 00000000  1000 ...
 * </pre>
 */
final class LocalPeer {
  private static final Path CONNECTIONS = Path.of("/proc/net/tcp");
  private static final Path OWN = Path.of("/proc/self");
  private static final int LOCAL_ADDRESS = 1;
  private static final int REMOTE_ADDRESS = 2;
  private static final int USER = 7;

  private LocalPeer() {}

  /** Whether the peer is of this process's user, or root. Where the kernel does not tell: yes. */
  static boolean sameUser(InetSocketAddress peer, InetSocketAddress here) {
    String local = ending(peer);
    String remote = ending(here);
    try {
      Object own = Files.getAttribute(OWN, "unix:uid");
      for (String line : Files.readAllLines(CONNECTIONS)) {
        String[] words = line.strip().split(" +");
        if (words.length > USER
            && words[LOCAL_ADDRESS].endsWith(local)
            && words[REMOTE_ADDRESS].endsWith(remote)) {
          return words[USER].equals("0") || words[USER].equals(String.valueOf(own));
        }
      }
      return true;
    } catch (IOException | UnsupportedOperationException untold) {
      return true;
    }
  }

  private static String ending(InetSocketAddress address) {
    return String.format(Locale.ROOT, ":%04X", address.getPort());
  }
}
