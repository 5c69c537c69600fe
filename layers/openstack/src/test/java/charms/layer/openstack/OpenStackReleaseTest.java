package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The releases in their order (openstack-layer.md section 1, Releases). */
final class OpenStackReleaseTest {
  // LP 1863774, 1951462, 1973303
  @ParameterizedTest
  @CsvSource({
    "trusty, icehouse, 2014.1",
    "xenial, mitaka, 2016.1",
    "bionic, queens, 2018.1",
    "focal, ussuri, 2020.1",
    "jammy, yoga, 2022.1",
    "kinetic, zed, 2022.2",
    "lunar, antelope, 2023.1",
    "noble, caracal, 2024.1",
    "resolute, gazpacho, 2026.1"
  })
  void eachSeriesHasItsReleaseAndEachReleaseItsVersion(
      String series, String codename, String version) {
    OpenStackRelease release = OpenStackRelease.ofSeries(series).orElseThrow();
    assertEquals(codename, release.codename());
    assertEquals(version, release.version());
    assertEquals(Optional.of(release), OpenStackRelease.named(codename));
  }

  @Test
  void theOrderIsThatOfTimeNotOfTheAlphabet() {
    assertTrue(OpenStackRelease.ANTELOPE.isAtLeast(OpenStackRelease.ZED));
    assertTrue(OpenStackRelease.BOBCAT.isAtLeast(OpenStackRelease.BOBCAT));
    assertFalse(OpenStackRelease.YOGA.isAtLeast(OpenStackRelease.BOBCAT));
  }

  @Test
  void versionsGrowWithEveryRelease() {
    OpenStackRelease[] all = OpenStackRelease.values();
    for (int i = 1; i < all.length; i++) {
      assertTrue(all[i - 1].version().compareTo(all[i].version()) < 0, all[i].codename());
    }
  }

  @Test
  void unknownNamesAreNoRelease() {
    assertEquals(Optional.empty(), OpenStackRelease.named("Mitaka"));
    assertEquals(Optional.empty(), OpenStackRelease.named("updates"));
    assertEquals(Optional.empty(), OpenStackRelease.ofSeries("warty"));
  }
}
