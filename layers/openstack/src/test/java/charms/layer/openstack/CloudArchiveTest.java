package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pockets of the cloud archive (openstack-layer.md section 1, Cloud-archive series). */
final class CloudArchiveTest {
  static List<OpenStackRelease> archived() {
    return OpenStackRelease.GAZPACHO.andOlder().stream()
        .filter(release -> release.archiveSeries().isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("archived")
  void everyReleaseIsWrittenInEightWays(OpenStackRelease release) {
    String series = release.archiveSeries().orElseThrow();
    String name = release.codename();
    String updates = "cloud:" + series + "-updates/" + name;
    String proposed = "cloud:" + series + "-proposed/" + name;
    assertEquals(updates, source(name));
    assertEquals(updates, source(series + "-" + name));
    assertEquals(updates, source(series + "-" + name + "/updates"));
    assertEquals(updates, source(series + "-updates/" + name));
    assertEquals(proposed, source(name + "/proposed"));
    assertEquals(proposed, source(series + "-" + name + "/proposed"));
    assertEquals(proposed, source(series + "-proposed/" + name));
    boolean old = OpenStackRelease.OCATA.isAtLeast(release);
    assertEquals(old ? updates : "", source(name + "/updates"));
    assertEquals(
        Optional.of(release),
        CloudArchive.known().pocket(name).flatMap(CloudArchive.Pocket::release));
  }

  @ParameterizedTest
  @CsvSource({
    "diablo",
    "essex",
    "xenial",
    "xenial-zed",
    "jammy-zed/foo",
    "zed-jammy",
    "ovn-22.03",
    "''"
  })
  void otherTextsAreNoPocket(String text) {
    assertEquals("", source(text));
  }

  private static String source(String written) {
    return CloudArchive.known().pocket(written).map(CloudArchive.Pocket::source).orElse("");
  }
}
