package charms.layer.openstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pockets of Ubuntu's cloud archive, by {@code pockets.txt} (openstack-layer.md section 1,
 * Cloud-archive series).
 */
final class CloudArchive {
  private final List<Row> rows = new ArrayList<>();

  private record Row(String written, String pocket, Optional<OpenStackRelease> last) {}

  /**
   * A pocket.
   *
   * @param series the Ubuntu series it is for
   * @param source as layer basic takes it, as in {@code cloud:jammy-updates/zed}
   * @param release what it has; empty where that is no OpenStack
   */
  record Pocket(String series, String source, Optional<OpenStackRelease> release) {}

  private CloudArchive(List<List<String>> table) {
    for (List<String> row : table) {
      Optional<OpenStackRelease> last =
          row.get(2).equals(DataTable.NONE)
              ? Optional.empty()
              : Optional.of(OpenStackRelease.of(row.get(2)));
      rows.add(new Row(row.get(0), row.get(1), last));
    }
  }

  /** The layer's, read at the first need. */
  static CloudArchive known() {
    return Known.ARCHIVE;
  }

  /** The pocket a text names, as in {@code zed} or {@code jammy-zed/proposed}; empty for none. */
  Optional<Pocket> pocket(String written) {
    for (OpenStackRelease release : OpenStackRelease.all()) {
      if (written.contains(release.codename()) && release.archiveSeries().isPresent()) {
        Optional<Pocket> pocket = of(written, release, release.archiveSeries().get());
        if (pocket.isPresent()) {
          return pocket;
        }
      }
    }
    for (Row row : rows) {
      if (row.written.equals(written) && !row.pocket.contains("R")) {
        String series = row.pocket.substring(0, row.pocket.indexOf('-'));
        return Optional.of(new Pocket(series, "cloud:" + row.pocket, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private Optional<Pocket> of(String written, OpenStackRelease release, String series) {
    for (Row row : rows) {
      boolean inTime = row.last.isEmpty() || row.last.get().isAtLeast(release);
      if (inTime && filled(row.written, release, series).equals(written)) {
        String source = "cloud:" + filled(row.pocket, release, series);
        return Optional.of(new Pocket(series, source, Optional.of(release)));
      }
    }
    return Optional.empty();
  }

  private static String filled(String form, OpenStackRelease release, String series) {
    return form.replace("S", series).replace("R", release.codename());
  }

  /** Most hooks need no pocket. */
  private static final class Known {
    static final CloudArchive ARCHIVE = new CloudArchive(DataTable.rows("pockets.txt", 3));
  }
}
