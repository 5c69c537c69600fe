package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * The machines of the model in a machine's {@code /etc/hosts}: lines between two marks, written
 * again whenever a machine comes or goes. What charms write beside them stays.
 */
final class HostsFile {
  private static final String FIRST = "# machines of this model, kept by charm juju";
  private static final String LAST = "# end of the machines of this model";

  private HostsFile() {}

  /**
   * Writes the lines.
   *
   * @param root the machine's
   * @param addresses of the model's machines, by host name
   */
  static void write(Path root, SortedMap<String, String> addresses) throws IOException {
    Path file = root.resolve("etc/hosts");
    String before = Files.exists(file) ? Files.readString(file) : "";
    String after = with(before, addresses);
    if (!after.equals(before)) {
      // In place: services may have the file open or mounted.
      Files.writeString(file, after);
    }
  }

  static String with(String text, SortedMap<String, String> addresses) {
    StringBuilder lines = new StringBuilder(FIRST + "\n");
    addresses.forEach(
        (name, address) -> lines.append(address).append(' ').append(name).append('\n'));
    lines.append(LAST).append('\n');
    int first = text.indexOf(FIRST + "\n");
    int last = text.indexOf(LAST + "\n", Math.max(0, first));
    if (first < 0 || last < 0) {
      String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      return text + gap + lines;
    }
    return text.substring(0, first) + lines + text.substring(last + LAST.length() + 1);
  }
}
