package charms.layer.openstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The releases in the order of {@code releases.txt}, oldest first. */
final class ReleaseTable {
  private final Map<String, OpenStackRelease> byCodename = new LinkedHashMap<>();
  private final List<OpenStackRelease> inOrder;

  /**
   * The table of these rows.
   *
   * @param rows codename, version and cloud archive's series of each release
   * @throws IllegalStateException if two rows have the same codename
   */
  ReleaseTable(List<List<String>> rows) {
    List<OpenStackRelease> releases = new ArrayList<>();
    for (List<String> row : rows) {
      OpenStackRelease release =
          new OpenStackRelease(releases.size(), row.get(0), row.get(1), row.get(2));
      releases.add(release);
      if (byCodename.put(release.codename(), release) != null) {
        throw new IllegalStateException(
            "cannot read 'releases.txt' of layer openstack: '"
                + release.codename()
                + "' is there twice");
      }
    }
    inOrder = List.copyOf(releases);
  }

  List<OpenStackRelease> inOrder() {
    return inOrder;
  }

  Optional<OpenStackRelease> named(String codename) {
    return Optional.ofNullable(byCodename.get(codename));
  }

  /** The release of a constant: a charm that replaces the file cannot leave it out. */
  OpenStackRelease constant(String codename) {
    @Nullable OpenStackRelease release = byCodename.get(codename);
    if (release == null) {
      throw new IllegalStateException("'releases.txt' of layer openstack lacks '" + codename + "'");
    }
    return release;
  }
}
