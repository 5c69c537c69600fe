package charms.engine.nspawn;

import charms.model.name.DebianSeries;
import java.util.List;
import java.util.Optional;

/**
 * A release that machines can be of.
 *
 * @param base as in {@code debian@12}
 * @param codename as in {@code bookworm}
 */
record DebianRelease(String base, String codename) {
  /** Those the sources have, the usual one first. */
  static List<DebianRelease> in(AptSources sources) {
    return DebianSeries.bases().stream()
        .flatMap(base -> named(base).stream())
        .filter(release -> sources.have(release.codename()))
        .toList();
  }

  static Optional<DebianRelease> named(String base) {
    return DebianSeries.series(base).map(codename -> new DebianRelease(base, codename));
  }
}
