package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.FileState;
import charms.testkit.machine.MachineState;
import charms.testkit.machine.TestMachine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The release of an installed package (openstack-layer.md sections 1 and 9, releases). */
final class PackageReleasesTest {
  private static final Map<String, OpenStackRelease> TABLE =
      Map.of(
          "3.9", OpenStackRelease.USSURI,
          "4.0", OpenStackRelease.VICTORIA,
          "4.0.1", OpenStackRelease.YOGA);

  @TempDir private Path root;
  @TempDir private Path other;

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
    assertEquals(
        release,
        PackageReleases.closest(TABLE, version).map(OpenStackRelease::codename).orElse(""));
  }

  @Test
  void aNewerEntryTakesItsVersions() {
    Map<String, OpenStackRelease> more = new TreeMap<>(TABLE);
    more.put("4.0.3", OpenStackRelease.ANTELOPE);
    assertEquals(Optional.of(OpenStackRelease.ANTELOPE), PackageReleases.closest(more, "4.0.3"));
    assertEquals(
        Optional.of(OpenStackRelease.ANTELOPE), PackageReleases.closest(more, "4.4.1+git"));
    assertEquals(Optional.of(OpenStackRelease.YOGA), PackageReleases.closest(more, "4.0.2"));
  }

  @Test
  void ofAVersionThatBeginsWithAYearTheNumberInItCounts() {
    Map<String, OpenStackRelease> years =
        Map.of("2023.1", OpenStackRelease.ANTELOPE, "2023.2", OpenStackRelease.BOBCAT);
    assertEquals(
        Optional.of(OpenStackRelease.BOBCAT), PackageReleases.closest(years, "2023.2.1+git7"));
    assertEquals(Optional.empty(), PackageReleases.closest(years, "2024.1"));
  }

  @Test
  void aCharmsOwnTableComesBeforeTheLayers() {
    TestMachine machine =
        new TestMachine(
            root,
            MachineState.fresh("xenial")
                .withPackage("congress-common", "3.0.0-0ubuntu1")
                .withPackage("keystone", "2:9.0.0-0ubuntu1"));
    Map<String, Map<String, OpenStackRelease>> own =
        Map.of(
            "congress-common", Map.of("2", OpenStackRelease.MITAKA, "3", OpenStackRelease.NEWTON));
    assertEquals(
        Optional.of(OpenStackRelease.NEWTON),
        new PackageReleases(machine, own).installed("congress-common"));
    assertEquals(
        Optional.of(OpenStackRelease.MITAKA),
        new PackageReleases(machine, own).installed("keystone"));
  }

  @Test
  void theFirstPackageOfTheTableThatIsInstalledTellsTheRelease() {
    TestMachine machine =
        new TestMachine(
            root,
            MachineState.fresh("xenial")
                .withPackage("heat-common", "1:7.0.0-0ubuntu1")
                .withPackage("neutron-common", "2:10.0.0-0ubuntu1"));
    assertEquals(
        Optional.of(OpenStackRelease.OCATA), new PackageReleases(machine).firstInstalled());
    assertEquals(
        Optional.empty(),
        new PackageReleases(new TestMachine(other, MachineState.fresh("xenial"))).firstInstalled());
  }

  @Test
  void whatAptWouldInstallTellsTheReleaseToo() {
    TestMachine machine =
        new TestMachine(
            root, MachineState.fresh("focal").withCandidate("keystone", "2:17.0.1-0ubuntu1"));
    assertEquals(
        Optional.of(OpenStackRelease.USSURI), new PackageReleases(machine).available("keystone"));
    assertEquals(Optional.empty(), new PackageReleases(machine).installed("keystone"));
    TestMachine none =
        new TestMachine(
            other,
            MachineState.fresh("focal")
                .withAnswer(
                    CommandAnswer.printing(
                        "keystone:\n  Installed: (none)\n  Candidate: (none)\n",
                        "apt-cache",
                        "policy",
                        "keystone")));
    assertEquals(Optional.empty(), new PackageReleases(none).available("keystone"));
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
