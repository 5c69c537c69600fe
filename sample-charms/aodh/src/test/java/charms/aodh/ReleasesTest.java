package charms.aodh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.HookOutcome;
import charms.testkit.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a release of OpenStack installs, runs and reads. */
class ReleasesTest {
  private static final List<String> AODH =
      List.of(
          "aodh-api",
          "aodh-common",
          "aodh-evaluator",
          "aodh-expirer",
          "aodh-listener",
          "aodh-notifier");
  private static final List<String> DAEMONS =
      List.of("aodh-evaluator", "aodh-notifier", "aodh-listener");

  @Test
  void mitakaInstallsPython2AndRunsTheApi() {
    State state = AodhStates.configured("xenial", "distro");
    assertEquals(with(AODH, "haproxy", "memcached", "python-apt", "python-memcache"), names(state));
    assertRuns(state, with(DAEMONS, "aodh-api"));
    assertFalse(state.machine().services().containsKey("apache2"));
    assertEquals(Optional.empty(), state.file(AodhNewtonCharm.DROP_IN));
    assertEquals(
        """
        [DEFAULT]
        debug = False
        use_syslog = False
        transport_url = rabbit://aodh:rabbitpw@10.5.4.1:5672/openstack

        [api]
        port = 8032
        workers = W

        [database]
        connection = mysql://aodh:pw@10.5.0.9/aodh

        [keystone_authtoken]
        auth_uri = http://10.5.1.1:5000
        auth_url = http://10.5.1.1:35357
        auth_type = password
        project_domain_name = service_domain
        user_domain_name = service_domain
        project_name = services
        username = aodh
        password = secret
        memcached_servers = inet6:[::1]:11211

        [service_credentials]
        auth_type = password
        auth_url = http://10.5.1.1:35357
        region_name = RegionOne
        project_domain_name = service_domain
        user_domain_name = service_domain
        project_name = services
        username = aodh
        password = secret

        [oslo_middleware]
        enable_proxy_headers_parsing = true""",
        AodhStates.text(state, AodhCharm.CONF));
    assertEquals("aodh", state.machine().files().get(AodhCharm.CONF).group());
    assertEquals(0640, state.machine().files().get(AodhCharm.CONF).mode());
  }

  @Test
  void newtonTellsTheApiItsPortInItsEnvironment() {
    HookOutcome outcome =
        AodhStates.configuring(
            AodhStates.answered(AodhStates.installed("xenial", "cloud:xenial-newton")));
    State state = outcome.state();
    assertRuns(state, with(DAEMONS, "aodh-api"));
    assertEquals(
        "[Service]\nEnvironment=PORT=8032", state.file(AodhNewtonCharm.DROP_IN).orElseThrow());
    assertEquals(0644, state.machine().files().get(AodhNewtonCharm.DROP_IN).mode());
    List<List<String>> commands = outcome.commands();
    int reloaded = commands.indexOf(List.of("systemctl", "daemon-reload"));
    int started = firstStart(commands);
    assertTrue(0 <= reloaded && reloaded < started, commands.toString());
    assertFalse(AodhStates.configuring(state).ran("systemctl", "daemon-reload"));
  }

  @Test
  void ocataRunsTheApiInApache() {
    State state = AodhStates.configured("xenial", "cloud:xenial-ocata");
    assertEquals(
        with(AODH, "apache2", "haproxy", "memcached", "python-apt", "python-memcache"),
        names(state));
    assertRuns(state, with(DAEMONS, "apache2"));
    assertFalse(state.machine().services().containsKey("aodh-api"));
    assertFalse(AodhStates.text(state, AodhCharm.CONF).contains("[api]"));
    assertEquals(
        """
        Listen 8032

        <VirtualHost *:8032>
            WSGIDaemonProcess aodh-api user=aodh group=aodh processes=P threads=10 display-name=%{GROUP}
            WSGIProcessGroup aodh-api
            WSGIApplicationGroup %{GLOBAL}
            WSGIScriptAlias / /usr/share/aodh/app.wsgi
            ErrorLogFormat "%{cu}t %M"
            ErrorLog /var/log/apache2/aodh_error.log
            CustomLog /var/log/apache2/aodh_access.log combined
        </VirtualHost>""",
        AodhStates.text(state, AodhWsgiCharm.SITE));
  }

  @Test
  void rockyInstallsPython3() {
    State state = AodhStates.configured("bionic", "cloud:bionic-rocky");
    assertEquals(
        with(
            AODH,
            "apache2",
            "haproxy",
            "libapache2-mod-wsgi-py3",
            "memcached",
            "python-apt",
            "python3-aodh",
            "python3-memcache"),
        names(state));
    assertRuns(state, with(DAEMONS, "apache2"));
    assertTrue(
        AodhStates.text(state, AodhCharm.CONF).contains("connection = mysql://aodh:pw@10.5.0.9"));
  }

  @Test
  void victoriaNeedsNoPython2AtAll() {
    State state = AodhStates.configured("focal", "cloud:focal-victoria");
    assertEquals(
        with(
            AODH,
            "apache2",
            "haproxy",
            "libapache2-mod-wsgi-py3",
            "memcached",
            "python3-apt",
            "python3-aodh",
            "python3-memcache"),
        names(state));
    assertRuns(state, with(DAEMONS, "apache2"));
  }

  @Test
  void theNewestReleaseReadsAllOfItsConfiguration() {
    State state = AodhStates.configured("noble", "cloud:noble-gazpacho");
    assertEquals(
        """
        [DEFAULT]
        debug = False
        use_syslog = False
        transport_url = rabbit://aodh:rabbitpw@10.5.4.1:5672/openstack

        [api]
        gnocchi_external_project_owner = services
        gnocchi_external_domain_name = service_domain

        [database]
        connection = mysql+pymysql://aodh:pw@10.5.0.9/aodh

        [keystone_authtoken]
        auth_uri = http://10.5.1.1:5000
        auth_url = http://10.5.1.1:35357
        auth_type = password
        project_domain_name = service_domain
        user_domain_name = service_domain
        project_name = services
        username = aodh
        password = secret
        memcached_servers = inet6:[::1]:11211

        [service_credentials]
        auth_type = password
        auth_url = http://10.5.1.1:35357
        region_name = RegionOne
        project_domain_name = service_domain
        user_domain_name = service_domain
        project_name = services
        username = aodh
        password = secret

        [oslo_middleware]
        enable_proxy_headers_parsing = true""",
        AodhStates.text(state, AodhCharm.CONF));
  }

  @Test
  void internalEndpointsAreUsedWhereTheOperatorWantsThem() {
    State state =
        AodhStates.configuring(
                AodhStates.configured("noble", "distro").withConfig("use-internal-endpoints", true))
            .state();
    String conf = AodhStates.text(state, AodhCharm.CONF);
    assertTrue(conf.contains("password = secret\ninterface = internalURL\n\n[oslo"), conf);
  }

  private static int firstStart(List<List<String>> commands) {
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i).contains("start") && commands.get(i).contains("aodh-api")) {
        return i;
      }
    }
    return -1;
  }

  private static void assertRuns(State state, Set<String> services) {
    for (String service : services) {
      assertTrue(state.machine().services().get(service).running(), service);
    }
  }

  /** Without the keyring of the cloud archive. */
  private static Set<String> names(State state) {
    Set<String> names = new TreeSet<>(state.machine().packages().keySet());
    names.remove("ubuntu-cloud-keyring");
    return names;
  }

  private static Set<String> with(Iterable<String> some, String... more) {
    Set<String> all = new TreeSet<>(List.of(more));
    some.forEach(all::add);
    return all;
  }
}
