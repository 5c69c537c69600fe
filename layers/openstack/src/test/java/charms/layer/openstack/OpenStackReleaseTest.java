package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The releases in their order (openstack-layer.md section 1, Releases). */
final class OpenStackReleaseTest {
  @ParameterizedTest
  @CsvSource({
    "oneiric, diablo, 2011.2",
    "precise, essex, 2012.1",
    "quantal, folsom, 2012.2",
    "raring, grizzly, 2013.1",
    "saucy, havana, 2013.2",
    "trusty, icehouse, 2014.1",
    "utopic, juno, 2014.2",
    "vivid, kilo, 2015.1",
    "wily, liberty, 2015.2",
    "xenial, mitaka, 2016.1",
    "yakkety, newton, 2016.2",
    "zesty, ocata, 2017.1",
    "artful, pike, 2017.2",
    "bionic, queens, 2018.1",
    "cosmic, rocky, 2018.2",
    "disco, stein, 2019.1",
    "eoan, train, 2019.2",
    "focal, ussuri, 2020.1",
    "groovy, victoria, 2020.2",
    "hirsute, wallaby, 2021.1",
    "impish, xena, 2021.2",
    "jammy, yoga, 2022.1",
    "kinetic, zed, 2022.2",
    "lunar, antelope, 2023.1",
    "mantic, bobcat, 2023.2",
    "noble, caracal, 2024.1",
    "oracular, dalmatian, 2024.2",
    "plucky, epoxy, 2025.1",
    "questing, flamingo, 2025.2",
    "resolute, gazpacho, 2026.1"
  })
  void eachSeriesHasItsReleaseAndEachReleaseItsVersion(
      String series, String codename, String version) {
    OpenStackRelease release = OpenStackRelease.ofSeries(series).orElseThrow();
    assertEquals(codename, release.codename());
    assertEquals(version, release.version());
    assertEquals(Optional.of(series), release.series());
    assertEquals(Optional.of(release), OpenStackRelease.named(codename));
  }

  @ParameterizedTest
  @CsvSource({
    "folsom, icehouse, precise",
    "juno, mitaka, trusty",
    "newton, queens, xenial",
    "rocky, ussuri, bionic",
    "victoria, yoga, focal",
    "zed, caracal, jammy",
    "dalmatian, gazpacho, noble"
  })
  void theCloudArchiveOfALongTermSeriesHasTheReleasesAfterItsOwn(
      OpenStackRelease first, OpenStackRelease last, String series) {
    for (OpenStackRelease release : last.andOlder()) {
      boolean inside = release.isAtLeast(first);
      assertEquals(inside, release.archiveSeries().equals(Optional.of(series)), release.codename());
    }
    assertFalse(last.next().flatMap(OpenStackRelease::archiveSeries).equals(Optional.of(series)));
  }

  @Test
  void theFirstReleasesHaveNoCloudArchive() {
    assertEquals(Optional.empty(), OpenStackRelease.DIABLO.archiveSeries());
    assertEquals(Optional.empty(), OpenStackRelease.ESSEX.archiveSeries());
  }

  @ParameterizedTest
  @CsvSource({"bullseye, victoria", "bookworm, zed", "trixie, epoxy"})
  void debiansSeriesHaveTheirsToo(String series, OpenStackRelease release) {
    assertEquals(Optional.of(release), OpenStackRelease.ofSeries(series));
  }

  @Test
  void theOrderIsThatOfTimeNotOfTheAlphabet() {
    assertTrue(OpenStackRelease.ANTELOPE.isAtLeast(OpenStackRelease.ZED));
    assertTrue(OpenStackRelease.BOBCAT.isAtLeast(OpenStackRelease.BOBCAT));
    assertFalse(OpenStackRelease.YOGA.isAtLeast(OpenStackRelease.BOBCAT));
    assertEquals(Optional.of(OpenStackRelease.ANTELOPE), OpenStackRelease.ZED.next());
    assertEquals(
        List.of(OpenStackRelease.FOLSOM, OpenStackRelease.ESSEX, OpenStackRelease.DIABLO),
        OpenStackRelease.FOLSOM.andOlder());
  }

  @Test
  void versionsGrowWithEveryRelease() {
    for (OpenStackRelease release : OpenStackRelease.all()) {
      assertTrue(
          release.next().filter(next -> next.version().compareTo(release.version()) <= 0).isEmpty(),
          release.codename());
    }
    OpenStackRelease newest = OpenStackRelease.all().get(OpenStackRelease.all().size() - 1);
    assertEquals(Optional.empty(), newest.next());
  }

  @Test
  void everyConstantIsTheReleaseOfItsName() throws IllegalAccessException {
    List<Object> constants = new ArrayList<>();
    for (Field field : OpenStackRelease.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        constants.add(field.get(null));
        assertEquals(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.get(null)));
      }
    }
    assertTrue(constants.containsAll(OpenStackRelease.all()), constants.toString());
  }

  @Test
  void unknownNamesAreNoRelease() {
    assertEquals(Optional.empty(), OpenStackRelease.named("Mitaka"));
    assertEquals(Optional.empty(), OpenStackRelease.named("updates"));
    assertEquals(Optional.empty(), OpenStackRelease.ofSeries("warty"));
    assertEquals(Optional.empty(), OpenStackRelease.ofSeries("stonking"));
    assertEquals(
        "Release updates is not a known OpenStack release",
        assertThrows(IllegalArgumentException.class, () -> OpenStackRelease.of("updates"))
            .getMessage());
  }
}
