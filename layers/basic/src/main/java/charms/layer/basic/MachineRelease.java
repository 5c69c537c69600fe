package charms.layer.basic;

import charms.reactive.host.Host;
import java.util.Map;
import java.util.TreeMap;

/**
 * The release of the machine's system, from {@code /etc/os-release} and {@code /etc/lsb-release}.
 *
 * @param id as in {@code ubuntu} or {@code debian}
 * @param codename as in {@code jammy} or {@code bookworm}
 * @param version as in {@code 22.04} or {@code 12}
 */
public record MachineRelease(String id, String codename, String version) {
  /**
   * The release of a machine.
   *
   * @throws IllegalStateException if no file says which
   */
  public static MachineRelease of(Host host) {
    HostFiles files = new HostFiles(host);
    Map<String, String> os = values(files.read("/etc/os-release"));
    Map<String, String> lsb = values(files.read("/etc/lsb-release"));
    String codename = lsb.getOrDefault("DISTRIB_CODENAME", os.getOrDefault("VERSION_CODENAME", ""));
    if (codename.isEmpty()) {
      throw new IllegalStateException(
          "cannot tell the machine's release: neither /etc/lsb-release nor /etc/os-release names it");
    }
    return new MachineRelease(
        os.getOrDefault("ID", "ubuntu"),
        codename,
        lsb.getOrDefault("DISTRIB_RELEASE", os.getOrDefault("VERSION_ID", "")));
  }

  public boolean isUbuntu() {
    return id.equals("ubuntu");
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new TreeMap<>();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        String value = line.substring(equals + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        values.put(
            line.substring(0, equals), quoted ? value.substring(1, value.length() - 1) : value);
      }
    }
    return values;
  }
}
