package charms.layer.openstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release of OpenStack, by the layer's table {@code releases.txt} (openstack-layer.md section 1,
 * Releases). Releases compare by their age, the oldest first. The constants are those a charm may
 * name in its sources; one that is in the table alone is {@link #of(String)}.
 */
public final class OpenStackRelease implements Comparable<OpenStackRelease> {
  private static final ReleaseTable TABLE = new ReleaseTable(DataTable.rows("releases.txt", 3));

  public static final OpenStackRelease DIABLO = TABLE.constant("diablo");
  public static final OpenStackRelease ESSEX = TABLE.constant("essex");
  public static final OpenStackRelease FOLSOM = TABLE.constant("folsom");
  public static final OpenStackRelease GRIZZLY = TABLE.constant("grizzly");
  public static final OpenStackRelease HAVANA = TABLE.constant("havana");
  public static final OpenStackRelease ICEHOUSE = TABLE.constant("icehouse");
  public static final OpenStackRelease JUNO = TABLE.constant("juno");
  public static final OpenStackRelease KILO = TABLE.constant("kilo");
  public static final OpenStackRelease LIBERTY = TABLE.constant("liberty");
  public static final OpenStackRelease MITAKA = TABLE.constant("mitaka");
  public static final OpenStackRelease NEWTON = TABLE.constant("newton");
  public static final OpenStackRelease OCATA = TABLE.constant("ocata");
  public static final OpenStackRelease PIKE = TABLE.constant("pike");
  public static final OpenStackRelease QUEENS = TABLE.constant("queens");
  public static final OpenStackRelease ROCKY = TABLE.constant("rocky");
  public static final OpenStackRelease STEIN = TABLE.constant("stein");
  public static final OpenStackRelease TRAIN = TABLE.constant("train");
  public static final OpenStackRelease USSURI = TABLE.constant("ussuri");
  public static final OpenStackRelease VICTORIA = TABLE.constant("victoria");
  public static final OpenStackRelease WALLABY = TABLE.constant("wallaby");
  public static final OpenStackRelease XENA = TABLE.constant("xena");
  public static final OpenStackRelease YOGA = TABLE.constant("yoga");
  public static final OpenStackRelease ZED = TABLE.constant("zed");
  public static final OpenStackRelease ANTELOPE = TABLE.constant("antelope");
  public static final OpenStackRelease BOBCAT = TABLE.constant("bobcat");
  public static final OpenStackRelease CARACAL = TABLE.constant("caracal");
  public static final OpenStackRelease DALMATIAN = TABLE.constant("dalmatian");
  public static final OpenStackRelease EPOXY = TABLE.constant("epoxy");
  public static final OpenStackRelease FLAMINGO = TABLE.constant("flamingo");
  public static final OpenStackRelease GAZPACHO = TABLE.constant("gazpacho");

  private final int place;
  private final String codename;
  private final String version;
  private final String archiveSeries;

  OpenStackRelease(int place, String codename, String version, String archiveSeries) {
    this.place = place;
    this.codename = codename;
    this.version = version;
    this.archiveSeries = archiveSeries;
  }

  /** As in {@code mitaka}, also the name of its template directory. */
  public String codename() {
    return codename;
  }

  /** As in {@code 2016.1}. */
  public String version() {
    return version;
  }

  /** The Ubuntu series it came with, as in {@code xenial}; empty for none. */
  public Optional<String> series() {
    return SeriesTable.known().ubuntuOf(this);
  }

  /** The Ubuntu series whose cloud archive has it, as in {@code trusty}; empty for none. */
  public Optional<String> archiveSeries() {
    return archiveSeries.equals(DataTable.NONE) ? Optional.empty() : Optional.of(archiveSeries);
  }

  /** True for this release and newer ones. */
  public boolean isAtLeast(OpenStackRelease other) {
    return compareTo(other) >= 0;
  }

  /** The release after it; empty for the newest. */
  public Optional<OpenStackRelease> next() {
    List<OpenStackRelease> all = all();
    return place + 1 < all.size() ? Optional.of(all.get(place + 1)) : Optional.empty();
  }

  /** It and all older ones, the oldest last: the order in which templates are looked for. */
  public List<OpenStackRelease> andOlder() {
    List<OpenStackRelease> releases = new ArrayList<>();
    for (int i = place; i >= 0; i--) {
      releases.add(all().get(i));
    }
    return releases;
  }

  /** All releases, oldest first. */
  public static List<OpenStackRelease> all() {
    return TABLE.inOrder();
  }

  /** The release of that codename; empty when there is none. */
  public static Optional<OpenStackRelease> named(String codename) {
    return TABLE.named(codename);
  }

  /**
   * The release of that codename, as where a charm registers a class for a release that has no
   * constant.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static OpenStackRelease of(String codename) {
    return named(codename)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Release " + codename + " is not a known OpenStack release"));
  }

  /** The release in the archive of an Ubuntu or Debian series; empty for an unknown one. */
  public static Optional<OpenStackRelease> ofSeries(String series) {
    return SeriesTable.known().releaseOf(series);
  }

  @Override
  public int compareTo(OpenStackRelease other) {
    return Integer.compare(place, other.place);
  }

  /** The codename. */
  @Override
  public String toString() {
    return codename;
  }
}
