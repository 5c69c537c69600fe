package charms.layer.openstack;

import java.util.Locale;
import java.util.Optional;

/** The releases of OpenStack, oldest first (openstack-layer.md section 1, Releases). */
public enum OpenStackRelease {
  DIABLO("2011.2", "oneiric"),
  ESSEX("2012.1", "precise"),
  FOLSOM("2012.2", "quantal"),
  GRIZZLY("2013.1", "raring"),
  HAVANA("2013.2", "saucy"),
  ICEHOUSE("2014.1", "trusty"),
  JUNO("2014.2", "utopic"),
  KILO("2015.1", "vivid"),
  LIBERTY("2015.2", "wily"),
  MITAKA("2016.1", "xenial"),
  NEWTON("2016.2", "yakkety"),
  OCATA("2017.1", "zesty"),
  PIKE("2017.2", "artful"),
  QUEENS("2018.1", "bionic"),
  ROCKY("2018.2", "cosmic"),
  STEIN("2019.1", "disco"),
  TRAIN("2019.2", "eoan"),
  USSURI("2020.1", "focal"),
  VICTORIA("2020.2", "groovy"),
  WALLABY("2021.1", "hirsute"),
  XENA("2021.2", "impish"),
  YOGA("2022.1", "jammy"),
  ZED("2022.2", "kinetic"),
  ANTELOPE("2023.1", "lunar"),
  BOBCAT("2023.2", "mantic"),
  CARACAL("2024.1", "noble"),
  DALMATIAN("2024.2", "oracular"),
  EPOXY("2025.1", "plucky"),
  FLAMINGO("2025.2", "questing"),
  GAZPACHO("2026.1", "resolute");

  private final String version;
  private final String series;

  OpenStackRelease(String version, String series) {
    this.version = version;
    this.series = series;
  }

  /** As in {@code mitaka}, also the name of its template directory. */
  public String codename() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in {@code 2016.1}. */
  public String version() {
    return version;
  }

  /** The Ubuntu series it came with, as in {@code xenial}. */
  public String series() {
    return series;
  }

  /** True for this release and newer ones. */
  public boolean isAtLeast(OpenStackRelease other) {
    return compareTo(other) >= 0;
  }

  /** The release of that codename; empty when there is none. */
  public static Optional<OpenStackRelease> named(String codename) {
    for (OpenStackRelease release : values()) {
      if (release.codename().equals(codename)) {
        return Optional.of(release);
      }
    }
    return Optional.empty();
  }

  /**
   * The release in the archive of an Ubuntu or Debian series; empty for an unknown one. Debian's
   * are those of packages.debian.org.
   */
  public static Optional<OpenStackRelease> ofSeries(String series) {
    switch (series) {
      case "bullseye":
        return Optional.of(VICTORIA);
      case "bookworm":
        return Optional.of(ZED);
      case "trixie":
        return Optional.of(EPOXY);
      default:
        break;
    }
    for (OpenStackRelease release : values()) {
      if (release.series.equals(series)) {
        return Optional.of(release);
      }
    }
    return Optional.empty();
  }
}
