package charms.model.name;

import java.util.Map;
import java.util.Optional;

/** Ubuntu series and the bases they are. */
public final class UbuntuSeries {
  private static final Map<String, String> VERSIONS =
      Map.ofEntries(
          Map.entry("precise", "12.04"),
          Map.entry("trusty", "14.04"),
          Map.entry("utopic", "14.10"),
          Map.entry("vivid", "15.04"),
          Map.entry("wily", "15.10"),
          Map.entry("xenial", "16.04"),
          Map.entry("yakkety", "16.10"),
          Map.entry("zesty", "17.04"),
          Map.entry("artful", "17.10"),
          Map.entry("bionic", "18.04"),
          Map.entry("cosmic", "18.10"),
          Map.entry("disco", "19.04"),
          Map.entry("eoan", "19.10"),
          Map.entry("focal", "20.04"),
          Map.entry("groovy", "20.10"),
          Map.entry("hirsute", "21.04"),
          Map.entry("impish", "21.10"),
          Map.entry("jammy", "22.04"),
          Map.entry("kinetic", "22.10"),
          Map.entry("lunar", "23.04"),
          Map.entry("mantic", "23.10"),
          Map.entry("noble", "24.04"),
          Map.entry("oracular", "24.10"),
          Map.entry("plucky", "25.04"),
          Map.entry("questing", "25.10"),
          Map.entry("resolute", "26.04"));

  private UbuntuSeries() {}

  /** As in {@code ubuntu@24.04} for {@code noble}; empty for a series that is not known. */
  public static Optional<String> base(String series) {
    return Optional.ofNullable(VERSIONS.get(series)).map(version -> "ubuntu@" + version);
  }

  /** As in {@code noble} for {@code ubuntu@24.04}; empty for a base that is not known. */
  public static Optional<String> series(String base) {
    return VERSIONS.entrySet().stream()
        .filter(entry -> base.equals("ubuntu@" + entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
