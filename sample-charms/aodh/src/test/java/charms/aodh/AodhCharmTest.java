package charms.aodh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.ServiceState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aodh alone and in a cluster, whatever its release. */
class AodhCharmTest {
  @ParameterizedTest
  @CsvSource({
    "xenial, distro",
    "xenial, cloud:xenial-newton",
    "xenial, cloud:xenial-ocata",
    "bionic, cloud:bionic-rocky",
    "focal, cloud:focal-victoria",
    "noble, distro"
  })
  void becomesAService(String series, String origin) {
    State installed = AodhStates.installed(series, origin);
    assertEquals(Set.of("8042/tcp"), installed.openedPorts());
    assertEquals(
        "blocked 'amqp' missing, 'shared-db' missing, 'identity-service' missing",
        AodhStates.said(installed));
    State related = AodhStates.related(installed);
    assertEquals(
        "waiting 'amqp' incomplete, 'shared-db' incomplete, 'identity-service' incomplete",
        AodhStates.said(related));
    State configured = AodhStates.configuring(AodhStates.answered(installed)).state();
    assertEquals("active Unit is ready", AodhStates.said(configured));
  }

  @Test
  void asksForItsDatabaseAndForTheVirtualHostOfOpenStack() {
    State related = AodhStates.related(AodhStates.installed("noble", "distro"));
    assertEquals(
        Map.of("database", "aodh", "hostname", "10.5.3.128", "username", "aodh"),
        asked(related, "shared-db"));
    assertEquals(Map.of("username", "aodh", "vhost", "openstack"), asked(related, "amqp"));
  }

  @Test
  void registersItsUrlsByTheNameThatKeystoneKnowsAsAlarming() {
    assertEquals(
        Map.of(
            "admin_url", "http://10.5.3.128:8042",
            "internal_url", "http://10.5.3.128:8042",
            "public_url", "http://10.5.3.128:8042",
            "region", "RegionOne",
            "service", "aodh"),
        asked(AodhStates.related(AodhStates.installed("noble", "distro")), "identity-service"));
  }

  @Test
  void theLeaderBringsTheDatabaseToItsSchemaOnce() {
    State answered = AodhStates.answered(AodhStates.installed("noble", "distro"));
    HookOutcome first = AodhStates.configuring(answered);
    assertEquals(1, first.commands().stream().filter(List.of("aodh-dbsync")::equals).count());
    assertFalse(AodhStates.configuring(first.state()).ran("aodh-dbsync"));
    assertFalse(AodhStates.configuring(answered.withLeader(false)).ran("aodh-dbsync"));
  }

  @Test
  void restartsOnlyWhatReadsTheFileThatChanged() {
    State configured = AodhStates.configured("noble", "distro");
    HookOutcome same = AodhStates.configuring(configured);
    assertTrue(same.called("configure"));
    assertFalse(same.ran("systemctl", "restart"), same.commands().toString());
    HookOutcome site =
        AodhStates.configuring(configured.withFile(AodhWsgiCharm.SITE, "of the package"));
    assertTrue(site.commands().contains(List.of("systemctl", "restart", "apache2")));
  }

  @Test
  void aStoppedEvaluatorBlocks() {
    State stopped =
        AodhStates.configured("noble", "distro")
            .withService("aodh-evaluator", ServiceState.STOPPED);
    assertEquals(
        "blocked Services not running that should be: aodh-evaluator",
        AodhStates.said(AodhStates.update(stopped)));
  }

  @Test
  void evaluatorsMeetInMemcachedWhileThereIsOne() {
    State alone = AodhStates.configured("noble", "distro");
    assertFalse(AodhStates.text(alone, AodhCharm.CONF).contains("[coordination]"));
    State joined =
        alone.withRelation(
            RelationState.of("coordinator-memcached")
                .remoteApp("memcached")
                .remoteUnit(0, Map.of())
                .remoteUnit(1, Map.of("host", "10.5.0.21", "port", "11211")));
    State two =
        AodhStates.changed(
            joined,
            "coordinator-memcached",
            "memcached/0",
            Map.of("host", "10.5.0.20", "port", "11211", "udp-port", "0"));
    String conf = AodhStates.text(two, AodhCharm.CONF);
    assertTrue(
        conf.contains(
            """

            [coordination]
            backend_url = memcached://10.5.0.20:11211?timeout=5

            [oslo_middleware]
            """),
        conf);
    State silent = AodhStates.changed(joined, "coordinator-memcached", "memcached/1", Map.of());
    assertFalse(AodhStates.text(silent, AodhCharm.CONF).contains("[coordination]"));
  }

  @Test
  void theAuthoritiesThatTheConfigurationNamesAreFiles() {
    State database =
        AodhStates.changed(
            AodhStates.configured("noble", "distro"),
            "shared-db",
            "mysql/0",
            Map.of(
                "db_host", "10.5.0.9",
                "password", "pw",
                "allowed_units", "aodh/0",
                "ssl_ca", base64("DB-CA")));
    String file = "/usr/local/share/ca-certificates/db-client.ca";
    String conf = AodhStates.text(database, AodhCharm.CONF);
    assertTrue(conf.contains("/aodh?ssl_ca=" + file + "\n"), conf);
    assertEquals("DB-CA", database.file(file).orElseThrow());
    assertEquals("aodh", database.machine().files().get(file).group());
    State queue =
        AodhStates.changed(
            database,
            "amqp",
            "rabbit/0",
            Map.of(
                "hostname", "10.5.0.10",
                "password", "rabbitpw",
                "ssl_port", "5671",
                "ssl_ca", base64("RABBIT-CA")));
    assertEquals("RABBIT-CA", queue.file("/var/lib/charm/aodh/rabbit-client-ca.pem").orElseThrow());
  }

  @Test
  void aClusterRunsTheFloatingAddressAndHaproxy() {
    State clustered =
        AodhStates.changed(inCluster(), "ha", "hacluster/0", Map.of("clustered", "yes"));
    Map<String, String> asked = clustered.published("ha");
    assertEquals(
        "{\"res_aodh_242d562_vip\": \"ocf:heartbeat:IPaddr2\","
            + " \"res_aodh_haproxy\": \"lsb:haproxy\"}",
        asked.get("json_resources"));
    assertEquals("{\"cl_res_aodh_haproxy\": \"res_aodh_haproxy\"}", asked.get("json_clones"));
    assertEquals("{\"grp_aodh_vips\": \"res_aodh_242d562_vip\"}", asked.get("json_groups"));
    assertEquals(
        "http://10.5.100.1:8042", clustered.published("identity-service").get("public_url"));
  }

  @Test
  void haproxyPassesToEveryUnit() {
    State joined =
        AodhStates.configured("noble", "distro")
            .withRelation(RelationState.of("cluster").remoteUnit(1, Map.of()));
    Map<String, String> peer =
        Map.of(
            "public-address", "10.5.3.129",
            "internal-address", "10.5.3.129",
            "admin-address", "10.5.3.129");
    State two = AodhStates.changed(joined, "cluster", "aodh/1", peer);
    String haproxy = two.file("/etc/haproxy/haproxy.cfg").orElseThrow();
    assertTrue(haproxy.contains("frontend tcp-in_aodh-api_admin\n    bind *:8042\n"), haproxy);
    assertTrue(haproxy.contains("    server aodh-0 10.5.3.128:8032 check\n"), haproxy);
    assertTrue(haproxy.contains("    server aodh-1 10.5."), haproxy);
  }

  private static State inCluster() {
    return AodhStates.configured("noble", "distro")
        .withConfig("vip", "10.5.100.1")
        .withRelation(RelationState.of("ha").remoteApp("hacluster").remoteUnit(0, Map.of()));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the charm published, without addresses that Juju sets. */
  private static Map<String, String> asked(State state, String endpoint) {
    Map<String, String> bag = new TreeMap<>(state.published(endpoint));
    bag.keySet().removeIf(key -> key.endsWith("-address") || key.startsWith("egress"));
    return bag;
  }
}
