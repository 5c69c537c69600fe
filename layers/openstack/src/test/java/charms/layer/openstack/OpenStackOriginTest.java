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
    "deb http://archive.example/ubuntu xenial-pike main|ABCDEF01, xenial, pike"
  })
  void itsTextGivesTheRelease(String text, String series, String release) {
    assertEquals(release, new OpenStackOrigin(text, series).release().codename());
  }

  @ParameterizedTest
  @CsvSource({
    "cloud:xenial-nothing, xenial",
    "nothing, xenial",
    "ppa:team/archive, xenial",
    "http://archive.example/ubuntu main, xenial",
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
    "cloud:zed/proposed, jammy, jammy-proposed/zed"
  })
  void theCloudArchiveIsOneListWithItsKeyring(String text, String series, String pocket) {
    HookOutcome outcome = configured(text, series);
    assertEquals(Map.of(LISTS + "cloud-archive.list", CLOUD + pocket + " main\n"), lists(outcome));
    assertTrue(outcome.state().machine().packages().containsKey("ubuntu-cloud-keyring"));
    assertTrue(outcome.ran("apt-get", "update"));
  }

  @Test
  void theSeriesOwnReleaseNeedsNoCloudArchive() {
    assertEquals(Map.of(), lists(configured("mitaka", "xenial")));
    assertEquals(
        Map.of(
            LISTS + "proposed.list",
            "deb http://archive.ubuntu.com/ubuntu xenial-proposed main universe restricted\n"),
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
        "cannot use openstack-origin 'cloud:bionic-stein': cannot use source 'cloud:bionic-stein':"
            + " this machine is xenial",
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
