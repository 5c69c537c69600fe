package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.HookContext;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each form of openstack-origin (openstack-layer.md section 6 and defect B8). */
final class OpenStackOriginTest {
  private static final String LISTS = "/etc/apt/sources.list.d/";
  private static final String CLOUD = "deb http://ubuntu-cloud.archive.canonical.com/ubuntu ";

  @ParameterizedTest
  @CsvSource({
    "distro, xenial, mitaka",
    "'', bionic, queens",
    "proposed, focal, ussuri",
    "distro-proposed, jammy, yoga",
    "newton, xenial, newton",
    "newton/proposed, xenial, newton",
    "cloud:xenial-newton, xenial, newton",
    "cloud:xenial-newton/proposed, xenial, newton",
    "cloud:xenial-updates/newton, xenial, newton",
    "cloud:xenial-proposed/newton, xenial, newton",
    "cloud:jammy-zed, jammy, zed",
    "cloud:zed, jammy, zed",
    "deb http://archive.example/ubuntu xenial-pike main, xenial, pike",
    "http://archive.example/ocata main, xenial, ocata",
    "ppa:team/queens-staging, xenial, queens",
    "deb http://archive.example/ubuntu xenial-pike main|ABCDEF01, xenial, pike",
    "cloud-archive:pike, xenial, pike",
    "cloud:xenial-pike/staging, xenial, pike",
    "cloud:jammy-updates/caracal, jammy, caracal",
    "epoxy, noble, epoxy",
    "ussuri/proposed, focal, ussuri",
    "ussuri/proposed, bionic, ussuri",
    "snap:ocata, xenial, ocata",
    "snap:ocata/edge, xenial, ocata",
    "snap:ocata/edge/a-branch, xenial, ocata",
    "snap:base-xenial-ocata, xenial, ocata",
    "distro, bookworm, zed",
    "'', trixie, epoxy",
    "zed, bookworm, zed",
    "deb http://archive.example/debian bookworm-antelope main, bookworm, antelope"
  })
  void itsTextGivesTheRelease(String text, String series, String release) {
    assertEquals(release, new OpenStackOrigin(text, series).release().codename());
  }

  @ParameterizedTest
  @CsvSource({
    "ppa:team/archive, xenial",
    "http://archive.example/ubuntu main, xenial",
    "cloud:focal-ovn-22.03, focal",
    "snap:latest/stable, xenial",
    "distro, warty"
  })
  void aTextThatNamesNoReleaseIsAProblemThatNamesTheOption(String text, String series) {
    assertEquals(
        Optional.of(
            "cannot tell the OpenStack release of openstack-origin '"
                + text
                + "' on series '"
                + series
                + "'"),
        new OpenStackOrigin(text, series).problem());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cloud:xenial-nothing; xenial; Unsupported cloud: source option xenial-nothing",
        "cloud:xenial-newton/foo; xenial; Unsupported cloud: source option xenial-newton/foo",
        "cloud:xenial-zed; xenial; Unsupported cloud: source option xenial-zed",
        "cloud:pike/updates; xenial; Unsupported cloud: source option pike/updates",
        "cloud:essex; precise; Unsupported cloud: source option essex",
        "cloud:bionic-stein; xenial; this machine is xenial, the pocket is for bionic",
        "cloud:bionic-stein/staging; xenial; this machine is xenial, the pocket is for bionic",
        "cloud:focal-ovn-22.03; jammy; this machine is jammy, the pocket is for focal",
        "cloud:zed; noble; this machine is noble, the pocket is for jammy",
        "snap:a-bionic-stein; xenial; this machine is xenial, the pocket is for bionic",
        "zed; focal; neither focal nor its cloud archive has zed",
        "zed/proposed; focal; neither focal nor its cloud archive has zed",
        "nothing; xenial; Unknown source: 'nothing'",
        "newton/updates; xenial; Unknown source: 'newton/updates'",
        "snap:ocata/fast; xenial; channel 'fast' is none of edge, beta, candidate, stable"
      })
  void whatIsNoOriginForTheMachineIsAProblemThatNamesTheOption(
      String text, String series, String cause) {
    assertEquals(
        Optional.of("cannot use openstack-origin '" + text + "': " + cause),
        new OpenStackOrigin(text, series).problem());
  }

  @ParameterizedTest
  @CsvSource({
    "proposed",
    "distro-proposed",
    "zed/proposed",
    "cloud:jammy-zed",
    "cloud:bookworm-zed",
    "cloud-archive:zed",
    "ppa:team/zed"
  })
  void whatIsUbuntusIsNoOriginForDebian(String text) {
    assertEquals(
        Optional.of(
            "cannot use openstack-origin '"
                + text
                + "': this machine is Debian bookworm; proposed pockets, the cloud archive and PPAs"
                + " are Ubuntu's"),
        new OpenStackOrigin(text, "bookworm").problem());
  }

  @Test
  void debianHasOneReleaseForEachSeries() {
    assertEquals(
        Optional.of(
            "cannot use openstack-origin 'epoxy': the archive of bookworm does not have epoxy"),
        new OpenStackOrigin("epoxy", "bookworm").problem());
  }

  @Test
  void onlySnapsAreNoPackages() {
    assertEquals(PackageType.SNAP, new OpenStackOrigin("snap:ocata/edge", "xenial").packageType());
    assertEquals(PackageType.DEB, new OpenStackOrigin("cloud:xenial-pike", "xenial").packageType());
    assertEquals("ocata/edge", new OpenStackOrigin("snap:ocata/edge", "xenial").snapChannel());
    assertEquals("ocata", new OpenStackOrigin("snap:ocata", "xenial").snapChannel());
    assertEquals(Optional.of(PackageType.SNAP), PackageType.named("snap"));
    assertEquals(Optional.empty(), PackageType.named("flatpak"));
  }

  @ParameterizedTest
  @CsvSource({"snap:ocata/edge", "snap:ocata"})
  void snapsNeedNoSourceOfPackages(String text) {
    HookOutcome outcome = configured(text, "xenial");
    assertEquals(Map.of(), lists(outcome));
    assertFalse(outcome.ran("apt-get"), outcome.commands().toString());
  }

  @Test
  void theDistributionChangesNothing() {
    HookOutcome outcome = configured("distro", "xenial");
    assertEquals(Map.of(), lists(outcome));
    assertFalse(outcome.ran("apt-get"), outcome.commands().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "newton, xenial, xenial-updates/newton",
    "newton/proposed, xenial, xenial-proposed/newton",
    "cloud:xenial-newton, xenial, xenial-updates/newton",
    "cloud:xenial-newton/updates, xenial, xenial-updates/newton",
    "cloud:xenial-newton/proposed, xenial, xenial-proposed/newton",
    "cloud:xenial-updates/newton, xenial, xenial-updates/newton",
    "cloud:xenial-proposed/newton, xenial, xenial-proposed/newton",
    "cloud:zed, jammy, jammy-updates/zed",
    "cloud:zed/proposed, jammy, jammy-proposed/zed",
    "cloud:newton/updates, xenial, xenial-updates/newton",
    "snap:base-xenial-ocata/edge, xenial, xenial-updates/ocata"
  })
  void theCloudArchiveIsOneListWithItsKeyring(String text, String series, String pocket) {
    HookOutcome outcome = configured(text, series);
    assertEquals(Map.of(LISTS + "cloud-archive.list", CLOUD + pocket + " main\n"), lists(outcome));
    assertTrue(outcome.state().machine().packages().containsKey("ubuntu-cloud-keyring"));
    assertTrue(outcome.ran("apt-get", "update"));
  }

  @Test
  void ovnsPocketStandsBesideThatOfARelease() {
    assertEquals(
        Map.of(LISTS + "cloud-archive-ovn.list", CLOUD + "focal-proposed/ovn-22.03 main\n"),
        lists(configured("cloud:focal-ovn-22.03/proposed", "focal")));
  }

  @Test
  void whatComesNextIsAPpa() {
    assertTrue(
        configured("cloud:xenial-pike/staging", "xenial")
            .ran(
                "add-apt-repository",
                "--yes",
                "--no-update",
                "ppa:ubuntu-cloud-archive/pike-staging"));
  }

  @Test
  void theSeriesOwnReleaseNeedsNoCloudArchive() {
    assertEquals(Map.of(), lists(configured("mitaka", "xenial")));
    assertEquals(
        Map.of(
            LISTS + "proposed.list",
            "deb http://archive.ubuntu.com/ubuntu xenial-proposed main universe multiverse restricted\n"),
        lists(configured("mitaka/proposed", "xenial")));
    assertEquals(
        lists(configured("mitaka/proposed", "xenial")), lists(configured("proposed", "xenial")));
  }

  @Test
  void otherArchivesAreTakenAsTheyAreWithTheSeriesInPlace() {
    assertTrue(
        lists(configured("deb http://archive.example/pike {series} main", "xenial"))
            .containsValue("deb http://archive.example/pike xenial main\n"));
    assertTrue(
        lists(configured("http://archive.example/pike main", "xenial"))
            .containsValue("deb http://archive.example/pike xenial main\n"));
    assertTrue(
        configured("ppa:team/pike-staging", "xenial")
            .ran("add-apt-repository", "--yes", "--no-update", "ppa:team/pike-staging"));
  }

  @Test
  void theTextBehindABarIsTheArchivesKey() {
    HookOutcome outcome =
        configured("deb http://archive.example/pike xenial main|FA0FD8E1", "xenial");
    assertTrue(
        outcome.commands().stream()
            .anyMatch(words -> words.get(words.size() - 1).endsWith("search=0xFA0FD8E1")),
        outcome.commands().toString());
    assertFalse(lists(outcome).isEmpty());
    assertTrue(
        lists(outcome).values().stream().allMatch(line -> line.startsWith("deb [signed-by=")));
  }

  @Test
  void whatIsThereAlreadyIsNotAskedForAgain() {
    State once = configured("cloud:xenial-newton", "xenial").state();
    HookOutcome again = configured("cloud:xenial-newton", once);
    assertFalse(again.ran("apt-get"), again.commands().toString());
  }

  @Test
  void theCloudArchiveOfAnotherSeriesIsRefused() {
    State xenial = State.initial().withConfig("openstack-origin", "cloud:bionic-stein");
    String refusal =
        Probe.ask(
            Sketches.charm(),
            xenial,
            context -> {
              try {
                configure(context);
                return "";
              } catch (IllegalStateException refused) {
                return refused.getMessage();
              }
            });
    assertEquals(
        "cannot use openstack-origin 'cloud:bionic-stein': this machine is xenial, the pocket is for"
            + " bionic",
        refusal);
  }

  private static HookOutcome configured(String origin, String series) {
    return configured(origin, State.initial().onSeries(series));
  }

  private static HookOutcome configured(String origin, State state) {
    return Probe.run(
        Sketches.charm(),
        state.withConfig("openstack-origin", origin),
        OpenStackOriginTest::configure);
  }

  private static void configure(HookContext context) {
    OpenStackCharms.of(context).origin().configure(context.host());
  }

  private static Map<String, String> lists(HookOutcome outcome) {
    Map<String, String> lists = new TreeMap<>();
    outcome
        .state()
        .machine()
        .files()
        .forEach(
            (path, file) -> {
              if (path.endsWith(".list")) {
                lists.put(path, file.text());
              }
            });
    return lists;
  }
}
