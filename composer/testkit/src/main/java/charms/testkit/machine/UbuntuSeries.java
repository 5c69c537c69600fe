package charms.testkit.machine;

import java.util.List;

/**
 * An Ubuntu series with the OpenStack release in its archive.
 *
 * @param name as in {@code xenial}
 * @param version as in {@code 16.04}
 * @param openStack as in {@code mitaka}
 */
public record UbuntuSeries(String name, String version, String openStack) {
  private static final List<UbuntuSeries> KNOWN =
      List.of(
          new UbuntuSeries("xenial", "16.04", "mitaka"),
          new UbuntuSeries("bionic", "18.04", "queens"),
          new UbuntuSeries("focal", "20.04", "ussuri"),
          new UbuntuSeries("jammy", "22.04", "yoga"),
          new UbuntuSeries("noble", "24.04", "caracal"));
  private static final List<String> RELEASES =
      List.of(
          "mitaka",
          "newton",
          "ocata",
          "pike",
          "queens",
          "rocky",
          "stein",
          "train",
          "ussuri",
          "victoria",
          "wallaby",
          "xena",
          "yoga",
          "zed",
          "antelope",
          "bobcat",
          "caracal");

  /** The series of that name; an unknown one carries the first release. */
  public static UbuntuSeries named(String name) {
    return KNOWN.stream()
        .filter(series -> series.name.equals(name))
        .findFirst()
        .orElse(new UbuntuSeries(name, "0", RELEASES.get(0)));
  }

  /**
   * A version for packages of that OpenStack release, as generated charms number them: 2 for
   * mitaka, 3 for newton and so on.
   */
  static String packageVersion(String release) {
    return (2 + Math.max(0, RELEASES.indexOf(release))) + ".0.0-0ubuntu1";
  }

  /** The release named in the text, as in {@code deb ... xenial-updates/newton main}. */
  static String releaseIn(String text, String otherwise) {
    return RELEASES.stream().filter(text::contains).findFirst().orElse(otherwise);
  }
}
