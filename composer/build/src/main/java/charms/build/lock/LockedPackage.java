package charms.build.lock;

import java.util.Optional;

/**
 * A package or jar as it was.
 *
 * @param type {@code python_module} or {@code jar}
 * @param name as in {@code charms.reactive}
 * @param version as in {@code 1.5.3}; a commit where it came from a repository
 * @param file where it lies in the charm, as in {@code wheelhouse/charms.reactive-1.5.3.tar.gz}
 * @param sha256 of that file; empty in a lock of charm-tools, and for what pip packs itself
 * @param url the repository it came from, as in {@code git+https://...}; empty for an index
 */
record LockedPackage(
    String type,
    String name,
    String version,
    String file,
    Optional<String> sha256,
    Optional<String> url) {
  /** The line of a wheelhouse.txt that asks for just this. */
  String line() {
    return url.map(from -> from + "@" + version + "#egg=" + name)
        .orElseGet(() -> name + "==" + version);
  }
}
