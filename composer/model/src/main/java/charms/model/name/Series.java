package charms.model.name;

import java.util.Optional;

/** The codenames of releases, of Ubuntu and of Debian. */
public final class Series {
  private Series() {}

  /**
   * As in {@code ubuntu@24.04} for {@code noble}, {@code debian@12} for {@code bookworm}; empty for
   * a series that is not known.
   */
  public static Optional<String> base(String series) {
    return UbuntuSeries.base(series).or(() -> DebianSeries.base(series));
  }
}
