package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.ServiceState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An API service from install to a cluster (openstack-layer.md sections 3, 5, 6 and 7). */
class ApiCharmTest {
  @Test
  void installsThePackagesOfTheReleaseAndOpensThePort() {
    State state = SketchStates.installed();
    assertEquals(
        Set.of("haproxy", "memcached", "python-memcache", "sketch-api"),
        state.machine().packages().keySet());
    assertEquals(Set.of("1789/tcp"), state.openedPorts());
  }

  @Test
  void missingRelationsBlock() {
    State state = SketchStates.installed();
    assertEquals("blocked", state.status().state());
    assertEquals(
        "'shared-db' missing, 'amqp' missing, 'identity-service' missing",
        state.status().message());
  }

  @Test
  void incompleteRelationsWait() {
    State state = SketchStates.related();
    assertEquals("waiting", state.status().state());
    assertEquals(
        "'shared-db' incomplete, 'amqp' incomplete, 'identity-service' incomplete",
        state.status().message());
  }

  @Test
  void oneMissingAmongIncompleteOnesBlocks() {
    State state =
        SketchStates.installed()
            .withRelation(RelationState.of("amqp").remoteApp("rabbit").remoteUnit(0, Map.of()));
    State updated = SketchStates.update(state);
    assertEquals("blocked", updated.status().state());
    assertEquals(
        "'shared-db' missing, 'amqp' incomplete, 'identity-service' missing",
        updated.status().message());
  }

  @Test
  void asksForADatabaseAndAQueue() {
    State state = SketchStates.related();
    assertEquals(
        Map.of("database", "sketch", "hostname", "10.5.3.128", "username", "sketch"),
        asked(state, "shared-db"));
    assertEquals(Map.of("username", "sketch", "vhost", "sketch"), asked(state, "amqp"));
  }

  @Test
  void registersItsUrls() {
    assertEquals(
        Map.of(
            "admin_url", "http://10.5.3.128:1789",
            "internal_url", "http://10.5.3.128:1789",
            "public_url", "http://10.5.3.128:1789",
            "region", "RegionOne",
            "service", "sketch"),
        asked(SketchStates.related(), "identity-service"));
  }

  @Test
  void rendersItsConfigurationAndIsActive() {
    State state = SketchStates.configured();
    assertEquals("active", state.status().state(), state.status().message());
    assertEquals("Unit is ready", state.status().message());
    assertEquals(
        """
        [DEFAULT]
        bind_host = 10.5.3.128
        bind_port = 1779
        url = http://10.5.3.128:1789
        workers = W
        transport_url = rabbit://sketch:rabbitpw@10.5.4.1:5672/sketch

        [database]
        connection = mysql://sketch:pw@10.5.0.9/sketch

        [keystone_authtoken]
        auth_uri = http://10.5.1.1:5000
        auth_url = http://10.5.1.1:35357
        auth_type = password
        project_domain_name = service_domain
        user_domain_name = service_domain
        project_name = services
        username = sketch
        password = secret
        memcached_servers = inet6:[::1]:11211

        [oslo_middleware]
        enable_proxy_headers_parsing = true""",
        state
            .file("/etc/sketch/sketch.conf")
            .orElseThrow()
            .replaceAll("workers = [0-9]+", "workers = W"));
  }

  @Test
  void restartsItsServiceOnlyWhenAFileChanged() {
    HookOutcome first = SketchStates.configuring(SketchStates.answered());
    assertTrue(first.ran("systemctl", "start", "sketch-api"), first.commands().toString());
    HookOutcome second = SketchStates.configuring(first.state());
    assertTrue(second.called("render"));
    assertFalse(second.ran("systemctl", "restart") || second.ran("systemctl", "start"));
    HookOutcome other =
        SketchStates.configuring(
            first.state().withFile("/etc/sketch/sketch.conf", "written by somebody else"));
    assertTrue(other.ran("systemctl", "restart", "sketch-api"), other.commands().toString());
  }

  @Test
  void theLeaderBringsTheDatabaseToItsSchemaOnce() {
    HookOutcome first = SketchStates.configuring(SketchStates.answered());
    assertTrue(first.ran("sketch-manage", "db_sync"));
    assertEquals("True", first.state().juju().leaderSettings().get("db-sync-done"));
    assertFalse(SketchStates.configuring(first.state()).ran("sketch-manage", "db_sync"));
    State follower = SketchStates.answered().withLeader(false);
    assertFalse(SketchStates.configuring(follower).ran("sketch-manage", "db_sync"));
  }

  @Test
  void aStoppedServiceBlocks() {
    State state = SketchStates.configured();
    State stopped = SketchStates.update(state.withService("sketch-api", ServiceState.STOPPED));
    assertEquals("blocked", stopped.status().state());
    assertEquals(
        "Services not running that should be: sketch-api; Ports which should be open, but are not:"
            + " 1789",
        stopped.status().message());
  }

  @Test
  void haproxyServesTheUnitsOfTheCluster() {
    State state = withPeer(SketchStates.configured());
    List<String> lines =
        state.file("/etc/haproxy/haproxy.cfg").orElseThrow().stripTrailing().lines().toList();
    assertEquals(
        List.of(
            "frontend tcp-in_sketch-api_admin",
            "    bind *:1789",
            "    acl net_10.5.3.128 dst 10.5.3.128/255.255.0.0",
            "    use_backend sketch-api_admin_10.5.3.128 if net_10.5.3.128",
            "    default_backend sketch-api_admin_10.5.3.128",
            "",
            "backend sketch-api_admin_10.5.3.128",
            "    balance leastconn",
            "    server sketch-0 10.5.3.128:1779 check",
            "    server sketch-1 10.5.4.2:1779 check"),
        lines.subList(lines.size() - 10, lines.size()));
  }

  @Test
  void theClusterIsAskedForTheFloatingAddressAndHaproxy() {
    Map<String, String> asked = inCluster(Map.of()).published("ha");
    assertEquals(
        "{\"res_sketch_242d562_vip\": \"ocf:heartbeat:IPaddr2\","
            + " \"res_sketch_haproxy\": \"lsb:haproxy\"}",
        asked.get("json_resources"));
    assertEquals("{\"cl_res_sketch_haproxy\": \"res_sketch_haproxy\"}", asked.get("json_clones"));
    assertEquals("4440", asked.get("corosync_mcastport"));
    assertEquals("{}", asked.get("json_ms"));
  }

  @Test
  void theClusterRunsHaproxySoItsStopBlocksNobody() {
    State stopped = inCluster(Map.of()).withService("haproxy", ServiceState.STOPPED);
    assertEquals("active", SketchStates.update(stopped).status().state());
  }

  @Test
  void theFloatingAddressIsRegisteredOnceTheClusterHoldsIt() {
    assertEquals(
        "http://10.5.3.128:1789",
        inCluster(Map.of()).published("identity-service").get("public_url"));
    assertEquals(
        "http://10.5.100.1:1789",
        inCluster(Map.of("clustered", "yes")).published("identity-service").get("public_url"));
  }

  private static State withPeer(State state) {
    Map<String, String> peer =
        Map.of(
            "public-address", "10.5.3.129",
            "internal-address", "10.5.3.129",
            "admin-address", "10.5.3.129");
    State joined = state.withRelation(RelationState.of("cluster").remoteUnit(1, Map.of()));
    return SketchStates.changed(joined, "cluster", "sketch/1", peer);
  }

  private static State inCluster(Map<String, String> answer) {
    State joined =
        SketchStates.configured()
            .withConfig("vip", "10.5.100.1")
            .withRelation(RelationState.of("ha").remoteApp("hacluster").remoteUnit(0, Map.of()));
    return SketchStates.changed(joined, "ha", "hacluster/0", answer);
  }

  /** What the charm published, without addresses that Juju sets. */
  private static Map<String, String> asked(State state, String endpoint) {
    Map<String, String> bag = new TreeMap<>(state.published(endpoint));
    bag.keySet().removeIf(key -> key.endsWith("-address") || key.startsWith("egress"));
    return bag;
  }
}
