package charms.interfaces.hacluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The service's side of interfaces.md section 6. */
final class HaclusterRequiresTest {
  private static final String NAME = "ha";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .endpoint(
                  new EndpointDeclaration(NAME, Role.REQUIRES, "hacluster", true),
                  HaclusterRequires::new)
              .handlers(new ConfiguringHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "hacluster/0");
  private static final Event CHANGED = Event.relationChanged(NAME, "hacluster/0");
  private static final Set<String> CONNECTED = Set.of("ha.connected");
  private static final Set<String> AVAILABLE = Set.of("ha.connected", "ha.available");
  private static final String META =
      "  meta migration-threshold=\\\"INFINITY\\\"" + " failure-timeout=\\\"5s\\\"";
  private static final String VIP_OP =
      "  op monitor timeout=\\\"20s\\\" interval=\\\"10s\\\" depth=\\\"0\\\"";
  private static final Map<String, String> EMPTY =
      Map.ofEntries(
          Map.entry("json_clones", "{}"),
          Map.entry("json_colocations", "{}"),
          Map.entry("json_delete_resources", "[]"),
          Map.entry("json_groups", "{}"),
          Map.entry("json_init_services", "[]"),
          Map.entry("json_locations", "{}"),
          Map.entry("json_ms", "{}"),
          Map.entry("json_orders", "{}"),
          Map.entry("json_resource_params", "{}"),
          Map.entry("json_resources", "{}"),
          Map.entry("json_systemd_services", "[]"));
  private static final Map<String, String> CONGRESS =
      with(
          EMPTY,
          Map.of(
              "corosync_bindiface", "eth0",
              "corosync_mcastport", "4440",
              "json_clones", "{\"cl_res_congress_haproxy\": \"res_congress_haproxy\"}",
              "json_delete_resources", "[\"res_congress_ens3_vip\"]",
              "json_groups", "{\"grp_congress_vips\": \"res_congress_242d562_vip\"}",
              "json_init_services", "[\"haproxy\"]",
              "json_resource_params",
                  "{\"res_congress_242d562_vip\": \"  params ip=\\\"10.5.100.1\\\""
                      + META
                      + VIP_OP
                      + "\", \"res_congress_haproxy\": \""
                      + META
                      + "  op monitor interval=\\\"5s\\\"\"}",
              "json_resources",
                  "{\"res_congress_242d562_vip\": \"ocf:heartbeat:IPaddr2\","
                      + " \"res_congress_haproxy\": \"lsb:haproxy\"}"));

  private final State related =
      State.initial()
          .withRelation(RelationState.of(NAME).remoteApp("hacluster").remoteUnit(0, Map.of()));
  private final State idle = related.withFlag("idle");

  @Test
  void everyUnitSendsTheExampleAtOnce() {
    State leader = CHARM.run(JOINED, related).state();
    assertEquals(CONGRESS, leader.published(NAME));
    assertEquals(CONNECTED, flags(leader));
    State follower = CHARM.run(JOINED, related.withUnit(1).withLeader(false)).state();
    assertEquals(CONGRESS, follower.published(NAME));
  }

  @Test
  void anAddressWithAnInterfaceIsSentAsInTheExample() {
    State joined = CHARM.run(JOINED, related.withFlag("undetected")).state();
    assertEquals(
        with(
            CONGRESS,
            Map.of(
                "json_delete_resources",
                "[]",
                "json_groups",
                "{\"grp_congress_vips\": \"res_congress_eth0_vip\"}",
                "json_resource_params",
                "{\"res_congress_eth0_vip\": \"  params ip=\\\"10.5.100.1\\\""
                    + " nic=\\\"eth0\\\" cidr_netmask=\\\"24\\\""
                    + META
                    + VIP_OP
                    + "\", \"res_congress_haproxy\": \""
                    + META
                    + "  op monitor interval=\\\"5s\\\"\"}",
                "json_resources",
                "{\"res_congress_eth0_vip\": \"ocf:heartbeat:IPaddr2\","
                    + " \"res_congress_haproxy\": \"lsb:haproxy\"}")),
        joined.published(NAME));
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    State joined = CHARM.run(JOINED, related).state();
    HookOutcome again = CHARM.run(Event.hook("config-changed"), joined);
    assertEquals(CONGRESS, again.state().published(NAME));
    assertEquals(
        List.of(),
        again.hookTools().stream().filter(call -> call.startsWith("relation-set")).toList());
  }

  @Test
  void aNewRelationGetsEqualDataAgain() {
    State answered = answered(CHARM.run(JOINED, related).state(), Map.of("clustered", "yes"));
    State left = CHARM.run(Event.relationDeparted(NAME, "hacluster/0"), answered).state();
    State broken = CHARM.run(Event.relationBroken(NAME), left).state();
    State again =
        broken.withRelation(RelationState.of(NAME).remoteApp("hacluster").remoteUnit(1, Map.of()));
    State joined = CHARM.run(Event.relationJoined(NAME, "hacluster/1"), again).state();
    assertEquals(CONGRESS, joined.published(NAME));
    assertEquals(CONNECTED, flags(joined));
  }

  @Test
  void managedResourcesAreSentInElevenKeys() {
    State joined = CHARM.run(JOINED, idle).state();
    assertEquals(Map.of(), joined.published(NAME));
    State managed = CHARM.run(Event.action("manage"), joined).state();
    assertEquals(
        with(
            EMPTY,
            Map.of(
                "json_clones", "{\"cl_res_a_b\": \"res_a_b\"}",
                "json_init_services", "[\"b\"]",
                "json_resource_params",
                    "{\"res_a_b\": \"" + META + "  op monitor interval=\\\"5s\\\"\"}",
                "json_resources", "{\"res_a_b\": \"lsb:b\"}")),
        managed.published(NAME));
    HookOutcome again = CHARM.run(Event.action("manage"), managed);
    assertEquals(
        List.of(),
        again.hookTools().stream().filter(call -> call.startsWith("relation-set")).toList());
  }

  @Test
  void interfaceAndPortMayBeGiven() {
    Map<String, String> bind = Map.of("corosync_bindiface", "eth1", "corosync_mcastport", "5555");
    assertEquals(bind, CHARM.run(Event.action("bind-on"), idle).state().published(NAME));
    assertEquals(
        with(EMPTY, bind), CHARM.run(Event.action("bind-resources"), idle).state().published(NAME));
  }

  @Test
  void aSecondAddressJoinsTheGroup() {
    State one = act("add-address", Map.of("vip", "10.110.5.43"), idle);
    assertEquals("{\"grp_mysql_vips\": \"res_mysql_4b8ce37_vip\"}", sent("json_groups", one));
    State two = act("add-address", Map.of("vip", "10.120.5.43"), one);
    assertEquals(
        "{\"grp_mysql_vips\": \"res_mysql_1993276_vip res_mysql_4b8ce37_vip\"}",
        sent("json_groups", two));
    assertEquals(
        "{\"res_mysql_1993276_vip\": \"ocf:heartbeat:IPaddr2\","
            + " \"res_mysql_4b8ce37_vip\": \"ocf:heartbeat:IPaddr2\"}",
        sent("json_resources", two));
  }

  @Test
  void aRemovedAddressIsDeletedAndLeavesTheGroup() {
    State one = act("add-address", Map.of("vip", "10.110.5.43"), idle);
    State two = act("add-address", Map.of("vip", "10.120.5.43"), one);
    State less = act("remove-address", Map.of("vip", "10.110.5.43"), two);
    assertEquals("[\"res_mysql_4b8ce37_vip\"]", sent("json_delete_resources", less));
    assertEquals("{\"grp_mysql_vips\": \"res_mysql_1993276_vip\"}", sent("json_groups", less));
    assertEquals(
        "{\"res_mysql_1993276_vip\": \"ocf:heartbeat:IPaddr2\"}", sent("json_resources", less));
    State none = act("remove-address", Map.of("vip", "10.120.5.43"), less);
    assertEquals("{}", sent("json_groups", none));
    assertEquals("{}", sent("json_resources", none));
    assertEquals("{}", sent("json_resource_params", none));
    State back = act("add-address", Map.of("vip", "10.110.5.43"), none);
    assertEquals("[\"res_mysql_1993276_vip\"]", sent("json_delete_resources", back));
  }

  @Test
  void servicesAreAddedAndRemoved() {
    State added = act("add-services", Map.of(), idle);
    assertEquals(
        "{\"res_telemetry_ceilometer_agent\": \"lsb:ceilometer-agent\","
            + " \"res_telemetry_gnocchi_api\": \"systemd:gnocchi-api\"}",
        sent("json_resources", added));
    assertEquals(
        "{\"cl_res_telemetry_ceilometer_agent\": \"res_telemetry_ceilometer_agent\","
            + " \"cl_res_telemetry_gnocchi_api\": \"res_telemetry_gnocchi_api\"}",
        sent("json_clones", added));
    assertEquals("[\"ceilometer-agent\"]", sent("json_init_services", added));
    assertEquals("[\"gnocchi-api\"]", sent("json_systemd_services", added));
    State removed = act("remove-services", Map.of(), added);
    assertEquals("{}", sent("json_resources", removed));
    assertEquals("{}", sent("json_resource_params", removed));
    assertEquals(sent("json_clones", added), sent("json_clones", removed));
    assertEquals(
        "[\"res_telemetry_ceilometer_agent\", \"res_telemetry_gnocchi_api\"]",
        sent("json_delete_resources", removed));
  }

  @Test
  void hostNamesAreAddedAndRemoved() {
    State added = act("add-names", Map.of(), idle);
    assertEquals(
        "{\"res_mysql_int_hostname\": \"  params  fqdn=\\\"int.example\\\""
            + " ip_address=\\\"10.0.0.2\\\"\", \"res_mysql_public_hostname\":"
            + " \"  params  fqdn=\\\"public.example\\\" ip_address=\\\"10.0.0.1\\\"\"}",
        sent("json_resource_params", added));
    assertEquals(
        "{\"grp_mysql_hostnames\": \"res_mysql_int_hostname res_mysql_public_hostname\"}",
        sent("json_groups", added));
    State removed = act("remove-name", Map.of(), added);
    assertEquals("[\"res_mysql_int_hostname\"]", sent("json_delete_resources", removed));
    assertEquals(
        "{\"grp_mysql_hostnames\": \"res_mysql_public_hostname\"}", sent("json_groups", removed));
  }

  @Test
  void colocationsAreAddedAndRemoved() {
    State added = act("colocate", Map.of(), idle);
    assertEquals(
        "{\"racks\": \"-inf: a b node-attribute=rack\", \"together\": \"inf: a b\"}",
        sent("json_colocations", added));
    State removed = act("separate", Map.of(), added);
    assertEquals(
        "{\"racks\": \"-inf: a b node-attribute=rack\"}", sent("json_colocations", removed));
    assertEquals("[\"together\"]", sent("json_delete_resources", removed));
    State back = act("colocate", Map.of(), removed);
    assertEquals("[]", sent("json_delete_resources", back));
  }

  @Test
  void deletionsAccumulateWithoutRepeating() {
    State one = act("delete", Map.of("name", "res_b"), idle);
    State two = act("delete", Map.of("name", "res_a"), one);
    State three = act("delete", Map.of("name", "res_b"), two);
    assertEquals("[\"res_b\", \"res_a\"]", sent("json_delete_resources", three));
    State four = act("add-address", Map.of("vip", "10.110.5.43"), three);
    assertEquals("[\"res_b\", \"res_a\"]", sent("json_delete_resources", four));
  }

  @Test
  void yesAndTrueInAnyCaseMeanClustered() {
    State joined = CHARM.run(JOINED, related).state();
    for (String text : List.of("yes", "YES", "Yes", "true", "True", "TRUE")) {
      assertEquals(AVAILABLE, flags(answered(joined, Map.of("clustered", text))), text);
    }
    for (String text : List.of("", "False", "false", "flump", "no", "None", "null")) {
      assertEquals(CONNECTED, flags(answered(joined, Map.of("clustered", text))), text);
    }
    assertEquals(CONNECTED, flags(answered(joined, Map.of())));
  }

  @Test
  void availableFollowsTheClusterUpAndDown() {
    State clustered = answered(CHARM.run(JOINED, related).state(), Map.of("clustered", "yes"));
    assertEquals(AVAILABLE, flags(clustered));
    assertEquals(CONGRESS, clustered.published(NAME));
    assertEquals(CONNECTED, flags(answered(clustered, Map.of())));
  }

  @Test
  void departureAndBreakingClearBothFlags() {
    State clustered = answered(CHARM.run(JOINED, related).state(), Map.of("clustered", "yes"));
    State left = CHARM.run(Event.relationDeparted(NAME, "hacluster/0"), clustered).state();
    assertEquals(Set.of(), flags(left));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), left).state()));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), clustered).state()));
  }

  @Test
  void valuesOfRemoteUnitsAreDistinct() {
    State two =
        idle.changeRelation(NAME, one -> one.remoteUnit(0, Map.of("key", "same")))
            .withRelation(
                RelationState.of(NAME).remoteApp("other").remoteUnit(0, Map.of("key", "same")))
            .withRelation(
                RelationState.of(NAME).remoteApp("third").remoteUnit(0, Map.of("key", "else")));
    assertEquals("[same, else]", values("key", two));
    assertEquals("[]", values("absent", two));
  }

  private static State answered(State from, Map<String, String> bag) {
    return CHARM.run(CHANGED, from.changeRelation(NAME, one -> one.remoteUnit(0, bag))).state();
  }

  private static State act(String action, Map<String, Object> parameters, State state) {
    return CHARM.run(Event.action(action, parameters), state).state();
  }

  private static String sent(String key, State state) {
    return act("bind-resources", Map.of(), state).published(NAME).get(key);
  }

  private static String values(String key, State state) {
    return CHARM
        .run(Event.action("values", Map.of("key", key)), state)
        .action()
        .results()
        .get("outcome");
  }

  private static Map<String, String> with(Map<String, String> bag, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(more);
    return all;
  }

  private static Set<String> flags(State state) {
    return state.flags().stream()
        .filter(flag -> flag.startsWith("ha."))
        .collect(Collectors.toSet());
  }
}
