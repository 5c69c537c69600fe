package charms.layer.openstack;

import charms.layer.basic.HostFiles;
import charms.layer.basic.Packages;
import charms.layer.basic.Versions;
import charms.reactive.host.Host;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells an installed package's OpenStack release: {@code /etc/openstack-release} says so by itself,
 * else the package's version is looked up in {@code packages.txt} (openstack-layer.md section 1,
 * Closest match). Read only where a charm has nothing else to go by.
 */
final class PackageReleases {
  private static final String TABLE = "packages.txt";
  private static final String OWN_WORD = "OPENSTACK_CODENAME=";

  private final Host host;

  PackageReleases(Host host) {
    this.host = host;
  }

  /** The release the package belongs to; empty where it is not installed, or unknown. */
  Optional<OpenStackRelease> installed(String packageName) {
    for (String line : new HostFiles(host).read("/etc/openstack-release").split("\n")) {
      if (line.startsWith(OWN_WORD)) {
        return OpenStackRelease.named(line.substring(OWN_WORD.length()).strip());
      }
    }
    return new Packages(host)
        .upstreamVersion(packageName)
        .flatMap(version -> closest(table(packageName), version))
        .flatMap(OpenStackRelease::named);
  }

  /**
   * The release of the newest version of the table that is not newer and begins alike, in three
   * parts, else in two, else in one:
   *
   * <pre>
   * {3.9: ussuri, 4.0: victoria, 4.0.1: yoga}: 4.0.2 is yoga's, 4.0 victoria's, 4 nobody's
   * </pre>
   */
  static Optional<String> closest(Map<String, String> table, String version) {
    String[] parts = version.split("\\.");
    for (int count = Math.min(3, parts.length); count > 0; count--) {
      String prefix = String.join(".", Arrays.copyOf(parts, count));
      String found = "";
      for (String known : table.keySet()) {
        boolean alike = known.startsWith(prefix) && Versions.isAtLeast(version, known);
        if (alike && (found.isEmpty() || Versions.isAtLeast(known, found))) {
          found = known;
        }
      }
      if (!found.isEmpty()) {
        return Optional.of(table.get(found));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> table(String packageName) {
    Map<String, String> table = new TreeMap<>();
    for (List<String> row : DataTable.rows(TABLE, 3)) {
      if (row.get(0).equals(packageName)) {
        table.put(row.get(1), row.get(2));
      }
    }
    return table;
  }
}
