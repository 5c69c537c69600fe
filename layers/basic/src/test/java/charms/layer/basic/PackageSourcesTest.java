package charms.layer.basic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.MachineState;
import charms.testkit.machine.TestMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sources of packages (reactive-runtime.md section 7, add_source; openstack-layer.md section 6).
 */
final class PackageSourcesTest {
  private static final String LISTS = "/etc/apt/sources.list.d/";
  private static final String CLOUD = "deb http://ubuntu-cloud.archive.canonical.com/ubuntu ";

  @TempDir private Path root;

  @Test
  void sourcesBecomeListsOfApt() {
    TestMachine machine = xenial();
    PackageSources sources = new PackageSources(machine);
    assertFalse(sources.add("distro", ""));
    assertTrue(sources.add("proposed", ""));
    assertTrue(sources.add("cloud:xenial-newton", ""));
    assertFalse(sources.add("cloud:xenial-updates/newton", ""));
    assertTrue(sources.add("cloud:xenial-newton/proposed", ""));
    assertTrue(sources.add("http://a.example/ubuntu main extra", ""));
    assertEquals(
        "deb http://archive.ubuntu.com/ubuntu xenial-proposed main universe multiverse restricted\n",
        machine.after().text(LISTS + "proposed.list").orElseThrow());
    assertEquals(
        "deb http://ubuntu-cloud.archive.canonical.com/ubuntu xenial-proposed/newton main\n",
        machine.after().text(LISTS + "cloud-archive.list").orElseThrow());
    assertTrue(
        machine.after().files().values().stream()
            .anyMatch(
                file -> file.text().equals("deb http://a.example/ubuntu xenial main extra\n")));
    assertTrue(machine.commands().contains(List.of("apt-get", "update")));
  }

  @Test
  void thePackagesOfSeveralSourcesAreLearntOfOnce() {
    TestMachine machine = xenial();
    PackageSource one = new PackageSource("http://one.example/ubuntu main", "");
    PackageSource two = new PackageSource("http://two.example/ubuntu main", "");
    List<PackageSource> wanted = List.of(one, new PackageSource("distro", ""), two);
    assertEquals(List.of(one, two), new PackageSources(machine).addAll(wanted));
    assertEquals(List.of(List.of("apt-get", "update")), machine.commands());
    assertEquals(List.of(), new PackageSources(machine).addAll(wanted));
    assertEquals(1, machine.commands().size());
  }

  @Test
  void thePackagesOfSourcesBeforeAWrongOneAreLearntOf() {
    TestMachine machine = xenial();
    PackageSource one = new PackageSource("http://one.example/ubuntu main", "");
    List<PackageSource> wanted = List.of(one, new PackageSource("somewhere", ""));
    assertThrows(IllegalArgumentException.class, () -> new PackageSources(machine).addAll(wanted));
    assertEquals(List.of(List.of("apt-get", "update")), machine.commands());
  }

  @Test
  void aSourceForAnotherSeriesAndOneThatIsNoneAreNamed() {
    PackageSources sources = new PackageSources(xenial());
    assertEquals(
        "cannot use source 'cloud:jammy-zed': this machine is xenial",
        assertThrows(IllegalArgumentException.class, () -> sources.add("cloud:jammy-zed", ""))
            .getMessage());
    assertEquals(
        "Unknown source: 'somewhere'",
        assertThrows(IllegalArgumentException.class, () -> sources.add("somewhere", ""))
            .getMessage());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> sources.add("ppa:a/b", "what"))
            .getMessage()
            .endsWith("it is neither armoured nor an id"));
  }

  @Test
  void aKeyOfAnIdIsFetchedAndNamedInTheList() {
    TestMachine machine =
        new TestMachine(
            root, MachineState.fresh("jammy").withAnswer(CommandAnswer.printing("KEY\n", "curl")));
    new PackageSources(machine).add("deb http://a.example/ubuntu {series} main", "0x1A2B3C4D");
    assertTrue(
        machine.commands().get(0).get(4).endsWith("search=0x1A2B3C4D"),
        machine.commands().toString());
    assertTrue(
        machine.after().files().values().stream()
            .anyMatch(file -> file.text().startsWith("deb [signed-by=/etc/apt/keyrings/charm-")));
  }

  @ParameterizedTest
  @CsvSource({
    "cloud:focal-victoria, cloud-archive, focal-updates/victoria",
    "cloud:focal-victoria/updates, cloud-archive, focal-updates/victoria",
    "cloud:focal-victoria/proposed, cloud-archive, focal-proposed/victoria",
    "cloud:focal-proposed/victoria, cloud-archive, focal-proposed/victoria",
    "cloud:focal-ovn-22.03, cloud-archive-ovn, focal-updates/ovn-22.03",
    "cloud:focal-ovn-22.03/proposed, cloud-archive-ovn, focal-proposed/ovn-22.03"
  })
  void aPocketOfTheCloudArchiveIsALineOfItsList(String source, String list, String pocket) {
    TestMachine machine = new TestMachine(root, MachineState.fresh("focal"));
    assertTrue(new PackageSources(machine).add(source, ""));
    assertEquals(
        Optional.of(CLOUD + pocket + " main\n"), machine.after().text(LISTS + list + ".list"));
    assertTrue(machine.after().packages().containsKey("ubuntu-cloud-keyring"));
  }

  @ParameterizedTest
  @CsvSource({
    "cloud:xenial-pike/staging, ppa:ubuntu-cloud-archive/pike-staging",
    "cloud-archive:pike, cloud-archive:pike",
    "ppa:team/name, ppa:team/name"
  })
  void whatAddAptRepositoryKnowsIsAddedOnce(String source, String repository) {
    TestMachine machine = xenial();
    assertTrue(new PackageSources(machine).add(source, ""));
    assertFalse(new PackageSources(machine).add(source, ""));
    List<String> added = List.of("add-apt-repository", "--yes", "--no-update", repository);
    assertEquals(1, machine.commands().stream().filter(added::equals).count());
  }

  @ParameterizedTest
  @CsvSource({
    "x86_64, http://archive.ubuntu.com/ubuntu",
    "ppc64le, http://ports.ubuntu.com/ubuntu-ports",
    "aarch64, http://ports.ubuntu.com/ubuntu-ports",
    "s390x, http://ports.ubuntu.com/ubuntu-ports"
  })
  void whatIsProposedComesFromTheArchiveOfTheMachinesKind(String kind, String archive) {
    TestMachine machine = machineOf(kind);
    assertTrue(new PackageSources(machine).add("distro-proposed", ""));
    assertEquals(
        Optional.of("deb " + archive + " xenial-proposed main universe multiverse restricted\n"),
        machine.after().text(LISTS + "proposed.list"));
  }

  @ParameterizedTest
  @CsvSource({
    "cloud:xenial-pike/foo, Unsupported cloud: source option xenial-pike/foo",
    "cloud:xenial, Unsupported cloud: source option xenial",
    "cloud:xenial-updates/pike/staging,"
        + " Unsupported cloud: source option xenial-updates/pike/staging",
    "cloud:bionic-stein/staging,"
        + " cannot use source 'cloud:bionic-stein/staging': this machine is xenial",
    "proposed-updates, Unknown source: 'proposed-updates'"
  })
  void whatIsNoSourceHereIsRefused(String source, String refusal) {
    assertEquals(refusal, refused(xenial(), source));
  }

  @Test
  void aMachineWithoutAnArchiveOfItsKindHasNothingProposed() {
    assertEquals(
        "cannot use source 'proposed': Ubuntu has no archive for 'mips'",
        refused(machineOf("mips"), "proposed"));
  }

  private static String refused(TestMachine machine, String source) {
    return assertThrows(
            IllegalArgumentException.class, () -> new PackageSources(machine).add(source, ""))
        .getMessage();
  }

  private TestMachine xenial() {
    return new TestMachine(root, MachineState.fresh("xenial"));
  }

  private TestMachine machineOf(String kind) {
    return new TestMachine(
        root,
        MachineState.fresh("xenial")
            .withAnswer(CommandAnswer.printing(kind + "\n", "uname", "-m")));
  }
}
