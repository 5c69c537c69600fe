package charms.layer.openstack;

import charms.layer.basic.HostFiles;
import charms.layer.basic.Packages;
import charms.layer.basic.Versions;
import charms.reactive.host.Host;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a package's OpenStack release: {@code /etc/openstack-release} says so by itself, else the
 * package's version is looked up in the charm's own table, else in {@code packages.txt}
 * (openstack-layer.md section 1, Closest match).
 */
final class PackageReleases {
  private static final String OWN_WORD = "OPENSTACK_CODENAME=";
  private static final Pattern BY_YEAR = Pattern.compile("20\\d\\d\\.\\d+");

  private final Host host;
  private final Map<String, Map<String, OpenStackRelease>> own;

  PackageReleases(Host host) {
    this(host, Map.of());
  }

  /**
   * With a charm's own table.
   *
   * @param own package to version to release
   */
  PackageReleases(Host host, Map<String, Map<String, OpenStackRelease>> own) {
    this.host = host;
    this.own = own;
  }

  /** The release the package belongs to; empty where it is not installed, or unknown. */
  Optional<OpenStackRelease> installed(String packageName) {
    return machine()
        .or(
            () ->
                new Packages(host)
                    .upstreamVersion(packageName)
                    .flatMap(version -> closest(table(packageName), version)));
  }

  /**
   * The release of the package that apt would install: what a charm beside others goes by, before
   * its own packages are there.
   */
  Optional<OpenStackRelease> available(String packageName) {
    return machine()
        .or(
            () ->
                new Packages(host)
                    .upstreamCandidate(packageName)
                    .flatMap(version -> closest(table(packageName), version)));
  }

  /** The release of the first package of {@code packages.txt} that is installed. */
  Optional<OpenStackRelease> firstInstalled() {
    Map<String, Map<String, OpenStackRelease>> tables = tables();
    Set<String> installed = new Packages(host).installed(tables.keySet()).keySet();
    for (String packageName : tables.keySet()) {
      if (installed.contains(packageName)) {
        return installed(packageName);
      }
    }
    return Optional.empty();
  }

  private Optional<OpenStackRelease> machine() {
    for (String line : new HostFiles(host).read("/etc/openstack-release").split("\n")) {
      if (line.startsWith(OWN_WORD)) {
        return OpenStackRelease.named(line.substring(OWN_WORD.length()).strip());
      }
    }
    return Optional.empty();
  }

  /**
   * The release of the newest version of the table that is not newer and begins alike, in three
   * parts, else in two, else in one; of a version that begins with a year, the year and the number
   * in it count:
   *
   * <pre>
   * {3.9: ussuri, 4.0: victoria, 4.0.1: yoga}: 4.0.2 is yoga's, 4.0 victoria's, 4 nobody's
   * </pre>
   */
  static Optional<OpenStackRelease> closest(Map<String, OpenStackRelease> table, String full) {
    Matcher year = BY_YEAR.matcher(full);
    String version = year.lookingAt() ? year.group() : full;
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
        return Optional.ofNullable(table.get(found));
      }
    }
    return Optional.empty();
  }

  private Map<String, OpenStackRelease> table(String packageName) {
    Map<String, OpenStackRelease> named = own.get(packageName);
    return named == null ? tables().getOrDefault(packageName, Map.of()) : named;
  }

  /** By package, in the order of the file. */
  private static Map<String, Map<String, OpenStackRelease>> tables() {
    Map<String, Map<String, OpenStackRelease>> tables = new LinkedHashMap<>();
    for (List<String> row : DataTable.rows("packages.txt", 3)) {
      tables
          .computeIfAbsent(row.get(0), missing -> new TreeMap<>())
          .put(row.get(1), OpenStackRelease.of(row.get(2)));
    }
    return tables;
  }
}
