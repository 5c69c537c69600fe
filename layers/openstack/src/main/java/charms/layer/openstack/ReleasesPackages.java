package charms.layer.openstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the classes of a charm install and remove from each release on, of which a subordinate tells
 * its principal, so that it does so when it upgrades (openstack-layer.md section 1,
 * releases_packages_map).
 *
 * <pre>
 * {"mitaka": {"deb": {"install": ["python-ldappool"], "purge": []}},
 *  "rocky": {"deb": {"install": ["python3-ldappool"], "purge": ["python-ldappool"]}}}
 * </pre>
 */
public final class ReleasesPackages {
  private final NavigableMap<OpenStackRelease, Map<PackageType, Change>> changes = new TreeMap<>();

  /**
   * What comes and goes with a release.
   *
   * @param install packages, or snaps
   * @param purge packages
   */
  public record Change(List<String> install, List<String> purge) {
    public Change {
      install = List.copyOf(install);
      purge = List.copyOf(purge);
    }

    private Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("install", install);
      json.put("purge", purge);
      return json;
    }
  }

  ReleasesPackages() {}

  /** Adds what a class says of its first release. */
  void add(OpenStackCharm charm) {
    boolean snaps = charm.packageType() == PackageType.SNAP;
    changes
        .computeIfAbsent(charm.release(), missing -> new TreeMap<>())
        .put(
            charm.packageType(),
            snaps
                ? new Change(charm.snaps(), List.of())
                : new Change(charm.packages(), charm.purgePackages()));
  }

  /** By first release, oldest first, and package type. */
  public Map<OpenStackRelease, Map<PackageType, Change>> byRelease() {
    Map<OpenStackRelease, Map<PackageType, Change>> copy = new LinkedHashMap<>();
    changes.forEach((release, types) -> copy.put(release, Map.copyOf(types)));
    return copy;
  }

  /** As it goes over a relation in JSON. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    changes.forEach(
        (release, types) -> {
          Map<String, Object> byType = new LinkedHashMap<>();
          types.forEach((type, change) -> byType.put(type.word(), change.json()));
          json.put(release.codename(), byType);
        });
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReleasesPackages same && changes.equals(same.changes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(changes);
  }
}
