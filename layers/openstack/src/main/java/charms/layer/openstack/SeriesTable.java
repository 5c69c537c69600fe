package charms.layer.openstack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which release the archive of a series has, by {@code series.txt}. */
final class SeriesTable {
  private static final String UBUNTU = "ubuntu";
  private static final String DEBIAN = "debian";

  private final Map<String, OpenStackRelease> releases = new LinkedHashMap<>();
  private final Map<OpenStackRelease, String> ubuntu = new LinkedHashMap<>();
  private final Set<String> debian = new HashSet<>();

  private SeriesTable(List<List<String>> rows) {
    for (List<String> row : rows) {
      if (row.get(0).equals(DEBIAN)) {
        debian.add(row.get(1));
      }
      if (!row.get(2).equals(DataTable.NONE)) {
        OpenStackRelease release =
            OpenStackRelease.named(row.get(2))
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "cannot read 'series.txt' of layer openstack: '"
                                + row.get(2)
                                + "' is no release of releases.txt"));
        releases.put(row.get(1), release);
        if (row.get(0).equals(UBUNTU)) {
          ubuntu.put(release, row.get(1));
        }
      }
    }
  }

  /** The layer's, read at the first need. */
  static SeriesTable known() {
    return Known.TABLE;
  }

  static SeriesTable of(List<List<String>> rows) {
    return new SeriesTable(rows);
  }

  Optional<OpenStackRelease> releaseOf(String series) {
    return Optional.ofNullable(releases.get(series));
  }

  /** True for a series of Debian; false for one that is not in the table. */
  boolean isDebian(String series) {
    return debian.contains(series);
  }

  /** Empty for a release that no Ubuntu series came with. */
  Optional<String> ubuntuOf(OpenStackRelease release) {
    return Optional.ofNullable(ubuntu.get(release));
  }

  /** Most hooks need the releases alone. */
  private static final class Known {
    static final SeriesTable TABLE = of(DataTable.rows("series.txt", 3));
  }
}
