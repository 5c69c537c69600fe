package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who tells machines the addresses of names outside: the servers this host asks, without those that
 * are on its loopback interface.
 *
 * @param text as {@code resolv.conf} has it
 */
record NameServers(String text) {
  /** The second is what systemd-resolved asks, where the first names it alone. */
  private static final List<Path> FILES =
      List.of(Path.of("/etc/resolv.conf"), Path.of("/run/systemd/resolve/resolv.conf"));

  static NameServers ofHost() throws IOException {
    for (Path file : FILES) {
      if (Files.isReadable(file)) {
        NameServers found = of(Files.readString(file));
        if (found.text().contains("nameserver")) {
          return found;
        }
      }
    }
    return new NameServers("");
  }

  static NameServers of(String text) {
    return new NameServers(
        text.lines()
            .filter(line -> line.matches("(nameserver|search|options)\\s.*"))
            .filter(line -> !line.matches("nameserver\\s+(127\\.|::1).*"))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  /** Tells a machine. */
  void write(Path root) throws IOException {
    Path file = root.resolve("etc/resolv.conf");
    Files.deleteIfExists(file);
    Files.writeString(file, text);
  }
}
