package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.machine.FileState;
import charms.testkit.machine.MachineState;
import charms.testkit.machine.TestMachine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The release of an installed package (openstack-layer.md sections 1 and 9, releases). */
final class PackageReleasesTest {
  private static final Map<String, String> TABLE =
      Map.of("3.9", "ussuri", "4.0", "victoria", "4.0.1", "yoga");

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "4, ''",
    "4.0, victoria",
    "4.0.1, yoga",
    "4.0.2, yoga",
    "4.0.1.1, yoga",
    "3.9.5, ussuri",
    "2.0, ''"
  })
  void theClosestVersionThatBeginsAlikeCounts(String version, String release) {
    assertEquals(release, PackageReleases.closest(TABLE, version).orElse(""));
  }

  @Test
  void aNewerEntryTakesItsVersions() {
    Map<String, String> more =
        Map.of("3.9", "ussuri", "4.0", "victoria", "4.0.1", "yoga", "4.0.3", "antelope");
    assertEquals(Optional.of("antelope"), PackageReleases.closest(more, "4.0.3"));
    assertEquals(Optional.of("yoga"), PackageReleases.closest(more, "4.0.2"));
  }

  @ParameterizedTest
  @CsvSource({
    "nova-common, 2:13.1.4-0ubuntu1, mitaka",
    "keystone, 2:17.0.0-0ubuntu1, ussuri",
    "openstack-dashboard, 3:18.3.2-0ubuntu1, ussuri",
    "swift-proxy, 2.17.0-0ubuntu1, queens",
    "neutron-common, 2:17.2.0-0ubuntu1, victoria"
  })
  void installedPackagesTellTheirRelease(
      String packageName, String version, OpenStackRelease release) {
    assertEquals(
        Optional.of(release),
        new PackageReleases(
                new TestMachine(
                    root, MachineState.fresh("xenial").withPackage(packageName, version)))
            .installed(packageName));
  }

  @Test
  void theMachinesOwnWordWins() {
    TestMachine machine =
        new TestMachine(
            root,
            MachineState.fresh("jammy")
                .withPackage("keystone", "2:17.0.0-0ubuntu1")
                .withFile("/etc/openstack-release", FileState.of("OPENSTACK_CODENAME=bobcat\n")));
    assertEquals(
        Optional.of(OpenStackRelease.BOBCAT), new PackageReleases(machine).installed("keystone"));
  }

  @Test
  void whatIsNotInstalledOrUnknownTellsNothing() {
    TestMachine machine =
        new TestMachine(root, MachineState.fresh("jammy").withPackage("other", "1.0"));
    assertEquals(Optional.empty(), new PackageReleases(machine).installed("keystone"));
    assertEquals(Optional.empty(), new PackageReleases(machine).installed("other"));
  }
}
