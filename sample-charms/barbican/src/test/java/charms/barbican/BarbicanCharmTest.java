package charms.barbican;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.ServiceState;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From install to a cluster. */
class BarbicanCharmTest {
  private static final String HEALTH = "/etc/barbican/healthcheck_disable";
  private static final List<String> SYNC = List.of("barbican-manage", "db", "upgrade");

  @Test
  void theFirstReleaseHasItsWholeConfiguration() {
    State state = BarbicanStates.configured(Machine.MITAKA);
    assertEquals(
        """
        [DEFAULT]
        debug = False
        use_syslog = False
        bind_host = 10.5.3.128
        bind_port = 9301
        host_href = http://10.5.3.128:9311
        db_auto_create = False
        sql_connection = mysql://barbican:pw@10.5.0.9/barbican
        max_allowed_secret_in_bytes = 20000
        max_allowed_request_size_in_bytes = 25000
        transport_url = rabbit://barbican:rabbitpw@10.5.4.1:5672/openstack

        [keystone_authtoken]
        auth_uri = http://10.5.1.1:5000
        auth_url = http://10.5.1.1:35357
        auth_type = password
        project_domain_name = service_domain
        user_domain_name = service_domain
        project_name = services
        username = barbican
        password = secret
        memcached_servers = inet6:[::1]:11211

        [oslo_messaging_rabbit]
        rabbit_userid = barbican
        rabbit_virtual_host = openstack
        rabbit_password = rabbitpw
        rabbit_host = 10.5.4.1

        [oslo_middleware]
        enable_proxy_headers_parsing = true

        [oslo_policy]
        policy_file = /etc/barbican/policy.json

        [queue]
        enable = True

        [secretstore]
        enabled_secretstore_plugins = store_crypto

        [crypto]
        enabled_crypto_plugins = simple_crypto

        [simple_crypto_plugin]
        kek = KEK
        """,
        BarbicanStates.conf(state).replace(BarbicanStates.kek(state), "KEK"));
  }

  @Test
  void theNewestReleaseHasItsWholeConfiguration() {
    State state = BarbicanStates.configured(Machine.GAZPACHO);
    assertEquals(
        """
        [DEFAULT]
        debug = False
        use_syslog = False
        bind_host = 10.5.3.128
        bind_port = 9301
        host_href = http://10.5.3.128:9311
        db_auto_create = False
        max_allowed_secret_in_bytes = 20000
        max_allowed_request_size_in_bytes = 25000
        transport_url = rabbit://barbican:rabbitpw@10.5.4.1:5672/openstack

        [database]
        connection = mysql+pymysql://barbican:pw@10.5.0.9/barbican

        [keystone_authtoken]
        auth_uri = http://10.5.1.1:5000
        auth_url = http://10.5.1.1:35357
        auth_type = password
        project_domain_name = service_domain
        user_domain_name = service_domain
        project_name = services
        username = barbican
        password = secret
        memcached_servers = inet6:[::1]:11211

        [oslo_messaging_rabbit]

        [oslo_middleware]
        enable_proxy_headers_parsing = true

        [oslo_policy]
        policy_dirs = /etc/barbican/policy.d

        [queue]
        enable = True

        [secretstore]
        enabled_secretstore_plugins = store_crypto

        [crypto]
        enabled_crypto_plugins = simple_crypto

        [simple_crypto_plugin]
        kek = KEK
        """,
        BarbicanStates.conf(state).replace(BarbicanStates.kek(state), "KEK"));
  }

  @Test
  void filesAreReadByTheGroupOfTheService() {
    State state = BarbicanStates.configured(Machine.CARACAL);
    assertEquals("barbican", state.machine().files().get("/etc/barbican/barbican.conf").group());
    assertEquals(0640, state.machine().files().get("/etc/barbican/barbican.conf").mode());
  }

  @Test
  void apacheServesTheApiOfUbuntusPackages() {
    State state = BarbicanStates.configured(Machine.CARACAL);
    assertEquals(
        """
        Listen 9301
        <VirtualHost *:9301>
            WSGIScriptAlias / /usr/share/barbican/app.wsgi
            WSGIDaemonProcess barbican-api user=barbican group=barbican processes=N threads=1 display-name=%{GROUP}
            WSGIProcessGroup barbican-api
            # Python's cryptography works in the first interpreter only.
            WSGIApplicationGroup %{GLOBAL}
            ErrorLog /var/log/apache2/barbican-api-error.log
            CustomLog /var/log/apache2/barbican-api-access.log combined
        </VirtualHost>""",
        state
            .file("/etc/apache2/conf-available/barbican-api.conf")
            .orElseThrow()
            .replaceAll("processes=[0-9]+", "processes=N"));
    assertEquals(Optional.empty(), state.file("/etc/default/barbican-api"));
  }

  @Test
  void uwsgiServesTheApiOfDebiansPackages() {
    State state = BarbicanStates.configured(Machine.BOOKWORM);
    String file = state.file("/etc/default/barbican-api").orElseThrow();
    assertTrue(
        file.matches(
            "(?s).*\nDAEMON_ARGS=\"--http-socket :9301 --ini"
                + " /etc/barbican/barbican-api-uwsgi.ini --processes [1-4]\""),
        file);
    assertEquals(Optional.empty(), state.file("/etc/apache2/conf-available/barbican-api.conf"));
  }

  @Test
  void theLeaderBringsTheDatabaseToItsSchemaOnce() {
    State answered = BarbicanStates.answered(BarbicanStates.installed(Machine.CARACAL));
    HookOutcome first = BarbicanStates.configuring(answered);
    assertEquals(1, syncs(first));
    assertEquals(0, syncs(BarbicanStates.configuring(first.state())));
    assertEquals(0, syncs(BarbicanStates.configuring(answered.withLeader(false))));
  }

  @Test
  void theLeaderMakesAKeyOf32BytesAndSaysItToNoLog() {
    HookOutcome installed =
        BarbicanStates.CHARM.run(Event.hook("install"), Machine.CARACAL.fresh());
    String kek = BarbicanStates.kek(installed.state());
    assertEquals(32, Base64.getUrlDecoder().decode(kek).length);
    HookOutcome configured = BarbicanStates.configuring(BarbicanStates.answered(installed.state()));
    assertEquals(kek, BarbicanStates.kek(configured.state()));
    assertTrue(BarbicanStates.conf(configured.state()).endsWith("\nkek = " + kek + "\n"));
    for (HookOutcome outcome : List.of(installed, configured)) {
      assertFalse(outcome.log().toString().contains(kek));
      assertFalse(outcome.commands().toString().contains(kek));
    }
  }

  @Test
  void aFollowerUsesTheKeyOfTheLeader() {
    State leader = BarbicanStates.configured(Machine.CARACAL);
    State follower = BarbicanStates.install(Machine.CARACAL.fresh().withLeader(false));
    assertEquals("", BarbicanStates.kek(follower));
    State told =
        BarbicanStates.CHARM
            .run(
                Event.hook("leader-settings-changed"),
                follower.withLeaderSetting("kek", BarbicanStates.kek(leader)))
            .state();
    State configured = BarbicanStates.configuring(BarbicanStates.answered(told)).state();
    assertEquals(BarbicanStates.conf(leader), BarbicanStates.conf(configured));
  }

  @Test
  void aFollowerWithoutKeyWaitsForIt() {
    State follower = BarbicanStates.install(Machine.CARACAL.fresh().withLeader(false));
    State answered = BarbicanStates.configuring(BarbicanStates.answered(follower)).state();
    assertEquals("waiting Waiting for the leader to make a key", BarbicanStates.said(answered));
    assertEquals(Optional.empty(), answered.file("/etc/barbican/barbican.conf"));
  }

  @Test
  void servicesRestartOnlyForTheirFiles() {
    State state = BarbicanStates.configured(Machine.CARACAL);
    HookOutcome same = BarbicanStates.configuring(state);
    assertFalse(same.ran("systemctl", "restart"), same.commands().toString());
    HookOutcome paste =
        BarbicanStates.configuring(
            state.withFile("/etc/barbican/barbican-api-paste.ini", "written by somebody else"));
    assertTrue(paste.ran("systemctl", "restart", "apache2"), paste.commands().toString());
    HookOutcome sizes =
        BarbicanStates.CHARM.run(
            Event.hook("config-changed"), state.withConfig("max-allowed-secret-size", 30000));
    assertTrue(sizes.ran("systemctl", "restart", "apache2"));
    assertTrue(sizes.ran("systemctl", "restart", "barbican-worker"));
    assertTrue(
        BarbicanStates.conf(sizes.state()).contains("\nmax_allowed_secret_in_bytes = 30000\n"));
  }

  @Test
  void aStoppedServiceBlocks() {
    State state = BarbicanStates.configured(Machine.CARACAL);
    assertEquals(
        "blocked Services not running that should be: barbican-worker",
        BarbicanStates.said(
            BarbicanStates.update(state.withService("barbican-worker", ServiceState.STOPPED))));
  }

  @Test
  void theClusterIsAskedForTheFloatingAddressAndHaproxy() {
    Map<String, String> asked = inCluster(Map.of()).published("ha");
    assertEquals(
        "{\"res_barbican_242d562_vip\": \"ocf:heartbeat:IPaddr2\","
            + " \"res_barbican_haproxy\": \"lsb:haproxy\"}",
        asked.get("json_resources"));
    assertEquals(
        "{\"cl_res_barbican_haproxy\": \"res_barbican_haproxy\"}", asked.get("json_clones"));
    assertEquals("{\"grp_barbican_vips\": \"res_barbican_242d562_vip\"}", asked.get("json_groups"));
  }

  @Test
  void theFloatingAddressIsUsedOnceTheClusterHoldsIt() {
    State before = inCluster(Map.of());
    assertEquals("http://10.5.3.128:9311", before.published("identity-service").get("public_url"));
    State after = inCluster(Map.of("clustered", "yes"));
    assertEquals("http://10.5.100.1:9311", after.published("identity-service").get("public_url"));
    assertTrue(
        BarbicanStates.conf(after).contains("\nhost_href = http://10.5.100.1:9311\n"),
        BarbicanStates.conf(after));
  }

  @Test
  void haproxySpreadsRequestsAcrossTheUnits() {
    Map<String, String> peer =
        Map.of(
            "public-address", "10.5.3.129",
            "internal-address", "10.5.3.129",
            "admin-address", "10.5.3.129");
    State joined =
        BarbicanStates.configured(Machine.CARACAL)
            .withRelation(RelationState.of("cluster").remoteUnit(1, Map.of()));
    String haproxy =
        BarbicanStates.changed(joined, "cluster", "barbican/1", peer)
            .file("/etc/haproxy/haproxy.cfg")
            .orElseThrow();
    assertTrue(haproxy.contains("\n    bind *:9311\n"), haproxy);
    assertTrue(haproxy.contains("\n    server barbican-0 10.5.3.128:9301 check\n"), haproxy);
    assertTrue(haproxy.contains("\n    server barbican-1 "), haproxy);
  }

  @Test
  void aPausedUnitStaysPausedUntilResumed() {
    for (Machine machine : List.of(Machine.MITAKA, Machine.CARACAL, Machine.BOOKWORM)) {
      HookOutcome paused =
          BarbicanStates.CHARM.run(Event.action("pause"), BarbicanStates.configured(machine));
      assertEquals("paused", paused.action().results().get("outcome"));
      assertFalse(paused.state().machine().isRunning("barbican-worker"));
      assertFalse(paused.state().machine().isRunning("apache2"));
      assertFalse(paused.state().machine().isRunning("barbican-api"));
      State changed =
          BarbicanStates.CHARM
              .run(
                  Event.hook("config-changed"),
                  paused.state().withConfig("max-allowed-secret-size", 30000))
              .state();
      assertFalse(changed.machine().isRunning("barbican-worker"));
      assertEquals(
          "maintenance Paused. Use 'resume' action to resume normal service.",
          BarbicanStates.said(changed));
      State resumed = BarbicanStates.CHARM.run(Event.action("resume"), changed).state();
      assertTrue(resumed.machine().isRunning("barbican-worker"));
      assertEquals("active Unit is ready", BarbicanStates.said(resumed));
    }
  }

  @Test
  void aUnitWithPeersLeavesTheirHaproxysBeforeItPauses() {
    State joined =
        BarbicanStates.configured(Machine.BOOKWORM)
            .withRelation(
                RelationState.of("cluster").remoteUnit(1, Map.of("private-address", "10.5.3.129")));
    State pair = BarbicanStates.CHARM.run(Event.hook("update-status"), joined).state();
    HookOutcome paused = BarbicanStates.CHARM.run(Event.action("pause"), pair);
    assertEquals("paused\n", paused.state().file(HEALTH).orElseThrow());
    List<String> waits = List.of("sleep", "8");
    List<List<String>> commands = paused.commands();
    int stop =
        commands.indexOf(commands.stream().filter(one -> one.contains("stop")).findFirst().get());
    assertTrue(commands.indexOf(waits) >= 0 && commands.indexOf(waits) < stop, commands.toString());
    State resumed = BarbicanStates.CHARM.run(Event.action("resume"), paused.state()).state();
    assertEquals(Optional.empty(), resumed.file(HEALTH));
  }

  @Test
  void aUnitAloneHasNobodyToLeaveItsRequestsTo() {
    HookOutcome paused =
        BarbicanStates.CHARM.run(
            Event.action("pause"), BarbicanStates.configured(Machine.BOOKWORM));
    assertFalse(paused.ran("sleep"));
    assertEquals(Optional.empty(), paused.state().file(HEALTH));
  }

  private static long syncs(HookOutcome outcome) {
    return outcome.commands().stream().filter(SYNC::equals).count();
  }

  private static State inCluster(Map<String, String> answer) {
    State joined =
        BarbicanStates.configured(Machine.CARACAL)
            .withConfig("vip", "10.5.100.1")
            .withRelation(RelationState.of("ha").remoteApp("hacluster").remoteUnit(0, Map.of()));
    return BarbicanStates.changed(joined, "ha", "hacluster/0", answer);
  }
}
