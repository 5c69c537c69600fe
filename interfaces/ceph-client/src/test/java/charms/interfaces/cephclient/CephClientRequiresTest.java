package charms.interfaces.cephclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.json.Json;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The service's side of interfaces.md section 9. */
final class CephClientRequiresTest {
  private static final String ID = "05bf4313be9a3d614038470eefcdd0c0c26be02e";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires("ceph", "ceph-client", CephClientRequires::new)
              .handlers(new ServiceHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined("ceph", "mon/0");
  private static final Event CHANGED = Event.relationChanged("ceph", "mon/0");
  private static final Map<String, String> AUTH =
      Map.of("auth", "cephx", "key", "AQC=", "ceph-public-address", "10.5.100.71");

  @Test
  void theExampleHasTheContractsRequestId() {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.example")).state();
    String pool =
        "{\"app-name\": \"rbd\", \"compression-algorithm\": null,"
            + " \"compression-max-blob-size\": null, \"compression-max-blob-size-hdd\": null,"
            + " \"compression-max-blob-size-ssd\": null, \"compression-min-blob-size\": null,"
            + " \"compression-min-blob-size-hdd\": null, \"compression-min-blob-size-ssd\": null,"
            + " \"compression-mode\": null, \"compression-required-ratio\": null,"
            + " \"crush-profile\": null, \"group\": null, \"group-namespace\": null,"
            + " \"max-bytes\": null, \"max-objects\": null, \"name\": \"congress\","
            + " \"op\": \"create-pool\", \"pg_num\": null, \"rbd-mirroring-mode\": \"pool\","
            + " \"replicas\": 3, \"weight\": 10}";
    String access =
        "{\"group\": \"volumes\", \"group-permission\": \"rwx\", \"name\": \"congress\","
            + " \"namespace\": null, \"object-prefix-permissions\": null,"
            + " \"op\": \"add-permissions-to-key\"}";
    assertEquals(
        Map.of(
            "application-name", "congress",
            "unit-name", "congress/0",
            "broker_req",
                "{\"api-version\": 1, \"ops\": ["
                    + pool
                    + ", "
                    + access
                    + "], \"request-id\": \""
                    + ID
                    + "\"}"),
        asked.published("ceph"));
    assertEquals(Set.of("ceph.connected"), flags(asked));
  }

  @Test
  void anUnchangedRequestKeepsItsId() {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.example")).state();
    State again = CHARM.run(Event.hook("update-status"), asked).state();
    assertEquals(asked.published("ceph"), again.published("ceph"));
  }

  @Test
  void keyAuthAndHostsAreNeeded() {
    assertEquals(
        Set.of("ceph.available", "ceph.connected"),
        flags(CHARM.run(CHANGED, related(AUTH)).state()));
    for (String key : AUTH.keySet()) {
      Map<String, String> less = new TreeMap<>(AUTH);
      less.remove(key);
      State changed = CHARM.run(CHANGED, related(less)).state();
      assertEquals(Set.of("ceph.connected"), flags(changed), key);
    }
  }

  @Test
  void keyAndAuthAreRead() {
    State changed = CHARM.run(CHANGED, related(AUTH)).state();
    assertEquals(Optional.of("AQC="), changed.stored("key"));
    assertEquals(Optional.of("cephx"), changed.stored("auth"));
  }

  @Test
  void poolsAreAvailableWhenTheRequestIsDone() {
    State answered = answered(response(ID, 0));
    assertEquals(
        Set.of("ceph.available", "ceph.connected", "ceph.pools.available"), flags(answered));
    State later = CHARM.run(Event.hook("update-status"), answered).state();
    assertTrue(later.hasFlag("ceph.pools.available"));
  }

  @Test
  void aFailureOrAnotherRequestsIdIsNotEnough() {
    assertFalse(answered(response(ID, 1)).hasFlag("ceph.pools.available"));
    assertFalse(answered(response("other", 0)).hasFlag("ceph.pools.available"));
    assertFalse(answered("not json").hasFlag("ceph.pools.available"));
  }

  @Test
  void aFailureSaysWhy() {
    State failed =
        answered("{\"exit-code\": 22, \"request-id\": \"" + ID + "\", \"stderr\": \"no\"}");
    assertEquals(
        Optional.of("[BrokerResponse[requestId=" + ID + ", exitCode=22, error=no]]"),
        failed.stored("responses"));
  }

  @Test
  void theResponseToAnotherUnitIsNotRead() {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.example")).state();
    State other =
        asked.changeRelation(
            "ceph", one -> one.remoteUnit(0, Map.of("broker-rsp-congress-1", response(ID, 0))));
    assertFalse(CHARM.run(CHANGED, other).state().hasFlag("ceph.pools.available"));
  }

  @Test
  void oldMonitorsAnswerWithoutId() {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.example")).state();
    State old =
        asked.changeRelation(
            "ceph", one -> one.remoteUnit(0, Map.of("broker_rsp", "{\"exit-code\": 0}")));
    assertTrue(CHARM.run(CHANGED, old).state().hasFlag("ceph.pools.available"));
    State forOthers =
        asked.changeRelation(
            "ceph", one -> one.remoteUnit(0, Map.of("broker_rsp", response(ID, 0))));
    assertFalse(CHARM.run(CHANGED, forOthers).state().hasFlag("ceph.pools.available"));
  }

  @Test
  void aFurtherOperationIsMergedAndAwaitsItsAnswer() {
    State answered = answered(response(ID, 0));
    State more = CHARM.run(Event.hook("update-status"), answered.withFlag("ask.pool")).state();
    List<?> ops = ops(more);
    assertEquals(List.of("create-pool", "add-permissions-to-key", "create-pool"), names(ops));
    assertFalse(more.hasFlag("ceph.pools.available"));
    assertNotEquals(ID, request(more).get("request-id"));
  }

  @Test
  void aPoolHasDefaults() {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.pool")).state();
    Map<?, ?> pool = (Map<?, ?>) ops(asked).get(0);
    Map<String, Object> given = new TreeMap<>();
    pool.forEach(
        (key, value) -> {
          if (value != null) {
            given.put(String.valueOf(key), value);
          }
        });
    assertEquals(
        Map.of("name", "bob", "op", "create-pool", "replicas", 3L, "rbd-mirroring-mode", "pool"),
        given);
    assertEquals(21, pool.size());
  }

  @Test
  void accessCanNameKeyNamespaceAndPrefixes() {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.groups")).state();
    assertEquals(
        List.of(
            Map.of(
                "group", "volumes",
                "group-permission", "rwx",
                "name", "cinder",
                "namespace", "n",
                "object-prefix-permissions", Map.of("class-read", List.of("rbd_children")),
                "op", "add-permissions-to-key")),
        ops(asked));
  }

  @Test
  void erasurePoolsNameTheirProfile() {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.erasure")).state();
    Map<?, ?> profile = (Map<?, ?>) ops(asked).get(0);
    assertEquals("create-erasure-profile", profile.get("op"));
    assertEquals("jerasure", profile.get("erasure-type"));
    assertEquals("ssd", profile.get("device-class"));
    assertEquals(3L, profile.get("k"));
    assertEquals(13, profile.size());
    Map<?, ?> pool = (Map<?, ?>) ops(asked).get(1);
    assertEquals("erasure", pool.get("pool-type"));
    assertEquals("p", pool.get("erasure-profile"));
    assertEquals(true, pool.get("allow-ec-overwrites"));
    assertFalse(pool.containsKey("replicas"));
  }

  @Test
  void hostsAreDistinctSortedAndOneMayNameMany() {
    State three =
        related(Map.of("ceph-public-address", "10.0.0.23"))
            .changeRelation("ceph", one -> one.remoteUnit(1, addresses("10.0.0.10 10.0.0.12")))
            .changeRelation("ceph", one -> one.remoteUnit(2, addresses("10.0.0.23")))
            .changeRelation("ceph", one -> one.remoteUnit(3, addresses("fd00::1")));
    State changed = CHARM.run(CHANGED, three).state();
    assertEquals(
        Optional.of(List.of("10.0.0.10", "10.0.0.12", "10.0.0.23", "[fd00::1]")),
        changed.stored("hosts"));
    assertEquals(
        Optional.of(List.of("10.0.0.23", "10.0.0.10 10.0.0.12", "fd00::1")), changed.stored("all"));
  }

  @Test
  void theLastDepartureClearsEveryFlag() {
    State two =
        answered(response(ID, 0))
            .changeRelation("ceph", one -> one.remoteUnit(1, full(response(ID, 0))));
    State one = CHARM.run(Event.relationDeparted("ceph", "mon/0"), two).state();
    assertEquals(3, flags(one).size());
    State none = CHARM.run(Event.relationDeparted("ceph", "mon/1"), one).state();
    assertEquals(Set.of(), flags(none));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken("ceph"), none).state()));
  }

  private static State answered(String response) {
    State asked = CHARM.run(JOINED, related(Map.of()).withFlag("ask.example")).state();
    return CHARM
        .run(CHANGED, asked.changeRelation("ceph", one -> one.remoteUnit(0, full(response))))
        .state();
  }

  private static Map<String, String> full(String response) {
    Map<String, String> bag = new TreeMap<>(AUTH);
    bag.put("broker-rsp-congress-0", response);
    return bag;
  }

  private static String response(String id, int exitCode) {
    return "{\"exit-code\": " + exitCode + ", \"request-id\": \"" + id + "\"}";
  }

  private static Map<String, String> addresses(String addresses) {
    return Map.of("ceph-public-address", addresses);
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("ceph").remoteApp("mon").remoteUnit(0, bag));
  }

  private static Map<?, ?> request(State state) {
    return (Map<?, ?>) Json.parse(state.published("ceph").getOrDefault("broker_req", ""));
  }

  private static List<?> ops(State state) {
    return (List<?>) request(state).get("ops");
  }

  private static List<?> names(List<?> ops) {
    return ops.stream().map(op -> ((Map<?, ?>) op).get("op")).toList();
  }

  private static Set<String> flags(State state) {
    return state.flags().stream()
        .filter(flag -> flag.startsWith("ceph"))
        .collect(Collectors.toSet());
  }
}
