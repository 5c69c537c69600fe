package charms.model.name;

import java.util.List;
import java.util.Optional;

/** Debian's releases and the bases they are. */
public final class DebianSeries {
  private record Release(String series, String base) {}

  private static final List<Release> RELEASES =
      List.of(
          new Release("bookworm", "debian@12"),
          new Release("trixie", "debian@13"),
          new Release("bullseye", "debian@11"));

  private DebianSeries() {}

  /** All bases, the best tried one first. */
  public static List<String> bases() {
    return RELEASES.stream().map(Release::base).toList();
  }

  /** As in {@code debian@12} for {@code bookworm}; empty for a series that is not known. */
  public static Optional<String> base(String series) {
    return RELEASES.stream()
        .filter(release -> release.series().equals(series))
        .map(Release::base)
        .findFirst();
  }

  /** As in {@code bookworm} for {@code debian@12}; empty for a base that is not known. */
  public static Optional<String> series(String base) {
    return RELEASES.stream()
        .filter(release -> release.base().equals(base))
        .map(Release::series)
        .findFirst();
  }
}
