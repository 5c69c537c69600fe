package charms.barbican;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What differs between releases, and between the packages of Ubuntu and Debian. */
class ReleasesTest {
  private static final Set<String> UBUNTU =
      Set.of("apache2", "python3-barbican", "libapache2-mod-wsgi-py3", "python3-memcache");
  private static final Set<String> DEBIAN =
      Set.of(
          "python3-barbican",
          "python3-memcache",
          "uwsgi-plugin-python3",
          "python3-pastescript",
          "netcat-openbsd");

  static Stream<Arguments> releases() {
    Set<String> python2 = Set.of("apache2", "python-mysqldb", "python-memcache");
    Set<String> rocky = new TreeSet<>(UBUNTU);
    rocky.add("python3-mysqldb");
    return Stream.of(
        Arguments.of(Machine.MITAKA, "mitaka", "apache2", python2),
        Arguments.of(Machine.QUEENS, "queens", "apache2", python2),
        Arguments.of(Machine.ROCKY, "rocky", "apache2", rocky),
        Arguments.of(Machine.TRAIN, "train", "apache2", UBUNTU),
        Arguments.of(Machine.YOGA, "yoga", "apache2", UBUNTU),
        Arguments.of(Machine.BOOKWORM, "zed", "barbican-api", DEBIAN),
        Arguments.of(Machine.BOBCAT, "bobcat", "apache2", UBUNTU),
        Arguments.of(Machine.CARACAL, "caracal", "apache2", UBUNTU),
        Arguments.of(Machine.TRIXIE, "epoxy", "barbican-api", DEBIAN),
        Arguments.of(Machine.EPOXY, "epoxy", "apache2", UBUNTU),
        Arguments.of(Machine.GAZPACHO, "gazpacho", "apache2", UBUNTU));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void installsThePackagesOfTheRelease(
      Machine machine, String release, String service, Set<String> own) {
    State state = BarbicanStates.installed(machine);
    Set<String> packages = new TreeSet<>(own);
    packages.addAll(
        Set.of("barbican-common", "barbican-api", "barbican-worker", "memcached", "haproxy"));
    Set<String> installed = new TreeSet<>(state.machine().packages().keySet());
    installed.remove("ubuntu-cloud-keyring");
    assertEquals(packages, installed);
    assertEquals(Optional.of(release), state.stored("charmers.openstack-release-version"));
    assertEquals(Set.of("9311/tcp"), state.openedPorts());
    assertEquals(
        "blocked 'shared-db' missing, 'amqp' missing, 'identity-service' missing",
        BarbicanStates.said(state));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void runsTheServicesOfThePackages(
      Machine machine, String release, String service, Set<String> own) {
    HookOutcome outcome =
        BarbicanStates.configuring(BarbicanStates.answered(BarbicanStates.installed(machine)));
    State state = outcome.state();
    assertEquals("active Unit is ready", BarbicanStates.said(state));
    for (String one : List.of(service, "barbican-worker", "haproxy", "memcached")) {
      assertTrue(state.machine().isRunning(one), one);
    }
    assertEquals(service.equals("apache2"), !state.machine().isRunning("barbican-api"));
    assertTrue(outcome.ran("barbican-manage", "db", "upgrade"), outcome.commands().toString());
  }

  @ParameterizedTest
  @MethodSource("releases")
  void asksTheSameOfOtherApplications(
      Machine machine, String release, String service, Set<String> own) {
    State state = BarbicanStates.related(BarbicanStates.installed(machine));
    assertEquals(
        Map.of("database", "barbican", "hostname", "10.5.3.128", "username", "barbican"),
        BarbicanStates.asked(state, "shared-db"));
    assertEquals(
        Map.of("username", "barbican", "vhost", "openstack"), BarbicanStates.asked(state, "amqp"));
    assertEquals(
        Map.of(
            "admin_url", "http://10.5.3.128:9311",
            "internal_url", "http://10.5.3.128:9311",
            "public_url", "http://10.5.3.128:9311",
            "region", "RegionOne",
            "service", "barbican"),
        BarbicanStates.asked(state, "identity-service"));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void theDatabaseIsNamedWhereTheReleaseReadsIt(
      Machine machine, String release, String service, Set<String> own) {
    String conf = BarbicanStates.conf(BarbicanStates.configured(machine));
    boolean inDefault =
        Set.of("mitaka", "queens", "rocky", "train", "yoga", "zed", "bobcat").contains(release);
    boolean plain = Set.of("mitaka", "queens", "rocky").contains(release);
    String uri = (plain ? "mysql" : "mysql+pymysql") + "://barbican:pw@10.5.0.9/barbican\n";
    assertTrue(
        conf.contains(
            inDefault ? "\nsql_connection = " + uri : "\n[database]\nconnection = " + uri),
        conf);
    assertEquals(inDefault, !conf.contains("[database]"));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void theApiWantsATokenInEveryRelease(
      Machine machine, String release, String service, Set<String> own) {
    String paste =
        BarbicanStates.configured(machine)
            .file("/etc/barbican/barbican-api-paste.ini")
            .orElseThrow();
    assertTrue(paste.contains("\n/v1: api\n"), paste);
    boolean microversion =
        Set.of("zed", "bobcat", "caracal", "epoxy", "gazpacho").contains(release);
    boolean healthcheck = microversion || release.equals("yoga");
    boolean requestId = release.equals("gazpacho");
    assertTrue(
        paste.contains(
            "\n[pipeline:api]\npipeline = cors "
                + (requestId ? "request_id " : "")
                + "http_proxy_to_wsgi authtoken context "
                + (microversion ? "microversion " : "")
                + "apiapp\n"),
        paste);
    assertEquals(healthcheck, paste.contains("/healthcheck: healthcheck\n"));
    assertEquals(microversion, paste.contains("\n[filter:microversion]\n"));
    assertEquals(requestId, paste.contains("\n[filter:request_id]\n"));
  }

  @Test
  void python3TakesThePlaceOfPython2() {
    State queens = BarbicanStates.configured(Machine.QUEENS);
    HookOutcome outcome =
        BarbicanStates.CHARM.run(
            Event.hook("config-changed"),
            queens
                .withPackage("python-barbican", "1:6.0.0-0ubuntu1")
                .withConfig("openstack-origin", Machine.ROCKY.origin()));
    Set<String> packages = outcome.state().machine().packages().keySet();
    assertTrue(packages.contains("python3-barbican"), packages.toString());
    assertFalse(packages.contains("python-barbican") || packages.contains("python-mysqldb"));
    assertEquals("active Unit is ready", BarbicanStates.said(outcome.state()));
    assertEquals(BarbicanStates.kek(queens), BarbicanStates.kek(outcome.state()));
  }

  @Test
  void releasesBeforeMitakaAreNotServed() {
    State kilo =
        State.initial().onSeries("trusty").withConfig("openstack-origin", "cloud:trusty-kilo");
    String message =
        assertThrows(HookFailedException.class, () -> BarbicanStates.install(kilo)).getMessage();
    assertTrue(
        message.contains(
            "Release kilo is not supported by this charm. Earliest support is mitaka release"),
        message);
  }
}
