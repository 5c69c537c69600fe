package charms.interfaces.hacluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.json.PythonJson;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cluster's side of interfaces.md section 6. */
final class HaclusterProvidesTest {
  private static final String NAME = "principal";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("hacluster")
              .endpoint(
                  new EndpointDeclaration(NAME, Role.PROVIDES, "hacluster", true),
                  HaclusterProvides::new)
              .handlers(new FormingHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged(NAME, "congress/0");
  private static final CrmResources CRM =
      CrmResources.builder()
          .delete("res_congress_ens3_vip")
          .add(new VirtualIp("congress", "10.5.100.1"))
          .add(new InitService("congress", "haproxy"))
          .build();

  @Test
  void whatAPrincipalSendsIsReadAndTheClusterForms() {
    Map<String, String> bag = new TreeMap<>();
    CRM.asJson().forEach((key, value) -> bag.put("json_" + key, PythonJson.SORTED.write(value)));
    bag.put("corosync_bindiface", "eth0");
    bag.put("corosync_mcastport", "4440");
    State formed = CHARM.run(CHANGED, related(bag)).state();
    assertEquals(Map.of("clustered", "yes"), formed.published(NAME));
    assertEquals(Optional.of(CRM.asJson()), formed.stored("congress/0"));
    assertEquals(Optional.of("principal:0"), formed.stored("relation"));
    assertEquals(Optional.of("eth0:4440"), formed.stored("bind"));
    assertEquals(Set.of("principal.connected", "principal.available"), flags(formed));
  }

  @Test
  void classicCharmsSendLessAndTheirServicesByResource() {
    String params =
        "{\"res_congress_242d562_vip\":\"params ip=\\\"10.5.100.1\\\" op monitor"
            + " timeout=\\\"20s\\\" interval=\\\"10s\\\" depth=\\\"0\\\"\"}";
    State formed =
        CHARM
            .run(
                CHANGED,
                related(
                    Map.of(
                        "json_clones", "{\"cl_congress_haproxy\":\"res_congress_haproxy\"}",
                        "json_init_services", "{\"res_congress_haproxy\":\"haproxy\"}",
                        "json_resource_params", params,
                        "json_resources",
                            "{\"res_congress_242d562_vip\":\"ocf:heartbeat:IPaddr2\"}")))
            .state();
    assertEquals(
        "{\"clones\": {\"cl_congress_haproxy\": \"res_congress_haproxy\"}, \"colocations\": {},"
            + " \"delete_resources\": [], \"groups\": {}, \"init_services\": [\"haproxy\"],"
            + " \"locations\": {}, \"ms\": {}, \"orders\": {}, \"resource_params\":"
            + " {\"res_congress_242d562_vip\": \"params ip=\\\"10.5.100.1\\\" op monitor"
            + " timeout=\\\"20s\\\" interval=\\\"10s\\\" depth=\\\"0\\\"\"},"
            + " \"resources\": {\"res_congress_242d562_vip\": \"ocf:heartbeat:IPaddr2\"},"
            + " \"systemd_services\": []}",
        PythonJson.SORTED.write(formed.stored("congress/0").orElseThrow()));
    assertEquals(Optional.of(":"), formed.stored("bind"));
  }

  @Test
  void keysWithoutJsonInTheirNameAreReadToo() {
    State formed =
        CHARM
            .run(
                CHANGED,
                related(
                    Map.of(
                        "resources", "{\"a\": \"lsb:old\"}",
                        "json_clones", "{\"cl_a\": \"a\"}",
                        "clones", "{\"cl_b\": \"b\"}")))
            .state();
    String read = PythonJson.SORTED.write(formed.stored("congress/0").orElseThrow());
    assertTrue(read.contains("\"resources\": {\"a\": \"lsb:old\"}"), read);
    assertTrue(read.contains("\"clones\": {\"cl_a\": \"a\"}"), read);
  }

  @Test
  void aPrincipalWithoutResourcesIsOnlyConnected() {
    State seen = CHARM.run(CHANGED, related(Map.of("corosync_bindiface", "eth0"))).state();
    assertEquals(Set.of("principal.connected"), flags(seen));
    assertEquals(Map.of(), seen.published(NAME));
  }

  @Test
  void whatIsNoJsonIsNamedWithItsUnitAndKey() {
    State broken = related(Map.of("json_resources", "{'a': 'lsb:a'}"));
    HookFailedException failure =
        assertThrows(HookFailedException.class, () -> CHARM.run(CHANGED, broken));
    assertEquals(
        "cannot read 'json_resources' of congress/0: no JSON map or list: '{'a': 'lsb:a'}'",
        failure.getCause().getMessage());
  }

  @Test
  void flagsGoWithThePrincipal() {
    State formed =
        CHARM.run(CHANGED, related(Map.of("json_resources", "{\"a\": \"lsb:a\"}"))).state();
    State left = CHARM.run(Event.relationDeparted(NAME, "congress/0"), formed).state();
    assertEquals(Set.of(), flags(left));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), left).state()));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of(NAME).remoteApp("congress").remoteUnit(0, bag));
  }

  private static Set<String> flags(State state) {
    return state.flags().stream()
        .filter(flag -> flag.startsWith(NAME + "."))
        .collect(Collectors.toSet());
  }
}
