package charms.engine.nspawn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What apt on this host is told about fetching, proxies first of all; machines are told the same.
 *
 * @param text a file of apt.conf.d
 */
record AptSettings(String text) {
  /** Where apt is configured, here and in machines. */
  static final Path DIRECTORY = Path.of("/etc/apt");

  private static final String KEPT =
      "Acquire::(http|https|ftp|Retries|Check-Valid-Until|Check-Date|Languages|ForceIPv4)\\b.*";

  static AptSettings read() throws IOException {
    return of(HostCommand.of("apt-config", "dump").run());
  }

  /** Those of {@code apt-config dump}; programs and paths of the host are left out. */
  static AptSettings of(String dump) {
    return new AptSettings(
        dump.lines()
            .filter(line -> line.matches(KEPT))
            .filter(line -> !line.contains("\"/") && !line.contains("Proxy-Auto-Detect"))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }
}
