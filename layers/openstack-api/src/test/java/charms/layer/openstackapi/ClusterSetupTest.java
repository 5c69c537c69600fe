package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the cluster is asked for (openstack-layer.md section 7, configure_ha_resources). */
final class ClusterSetupTest {
  private static final String FIRST = "res_sketch_242d562_vip";
  private static final String IPADDR = "\": \"ocf:heartbeat:IPaddr2\"";
  private final State related =
      State.initial()
          .withRelation(RelationState.of("ha").remoteApp("hacluster").remoteUnit(0, Map.of()));

  @Test
  void aVipInANetworkOfTheUnitIsLeftToTheCluster() {
    State state = asked(related.withConfig("vip", "10.5.100.1"));
    assertEquals("{\"" + FIRST + IPADDR + "}", json(state, "resources"));
    assertTrue(json(state, "resource_params").contains("  params ip=\\\"10.5.100.1\\\"  meta"));
    assertEquals("[\"res_sketch_eth0_vip\"]", json(state, "delete_resources"));
    assertEquals("{\"grp_sketch_vips\": \"" + FIRST + "\"}", json(state, "groups"));
    assertEquals("eth0", state.published("ha").get("corosync_bindiface"));
  }

  @Test
  void aVipInNoNetworkIsOnTheInterfaceAndNetmaskOfTheOptions() {
    State state =
        asked(
            related
                .withConfig("vip", "192.168.0.9")
                .withConfig("vip_iface", "eth7")
                .withConfig("vip_cidr", 20));
    assertEquals("{\"res_sketch_eth7_vip" + IPADDR + "}", json(state, "resources"));
    assertTrue(
        json(state, "resource_params")
            .contains("params ip=\\\"192.168.0.9\\\" nic=\\\"eth7\\\" cidr_netmask=\\\"20\\\""),
        json(state, "resource_params"));
    assertEquals("[]", json(state, "delete_resources"));
  }

  @Test
  void withoutVipNothingButTheInterfaceIsAsked() {
    State state = asked(related);
    assertEquals("{}", json(state, "resources"));
    assertEquals("4440", state.published("ha").get("corosync_mcastport"));
  }

  @Test
  void aVipThatIsAddedJoinsTheGroup() {
    State one = asked(related.withConfig("vip", "10.5.100.1"));
    State two = asked(one.withConfig("vip", "10.5.100.1 10.5.100.2"));
    assertTrue(json(two, "resources").contains(FIRST));
    assertEquals(2, json(two, "groups").split("_vip( |\")", -1).length - 1, json(two, "groups"));
  }

  // LP 1952363
  @Test
  void aVipThatIsNoLongerThereIsDeleted() {
    State one = asked(related.withConfig("vip", "10.5.100.1"));
    State changed = asked(one.withConfig("vip", "10.5.100.2"));
    assertFalse(json(changed, "resources").contains(FIRST), json(changed, "resources"));
    assertFalse(json(changed, "groups").contains(FIRST), json(changed, "groups"));
    assertTrue(json(changed, "delete_resources").contains(FIRST));
    State later = asked(changed);
    assertTrue(json(later, "delete_resources").contains(FIRST));
  }

  // LP 1952363
  @Test
  void aVipThatComesBackIsNoLongerDeleted() {
    State one = asked(related.withConfig("vip", "10.5.100.1"));
    State other = asked(one.withConfig("vip", "10.5.100.2"));
    State back = asked(other.withConfig("vip", "10.5.100.1"));
    assertTrue(json(back, "resources").contains(FIRST));
    assertFalse(json(back, "delete_resources").contains(FIRST), json(back, "delete_resources"));
  }

  // LP 1952363
  @Test
  void theLastVipMayGo() {
    State one = asked(related.withConfig("vip", "10.5.100.1"));
    State none = asked(one.withConfig("vip", ""));
    assertEquals("{}", json(none, "resources"));
    assertTrue(json(none, "delete_resources").contains(FIRST));
  }

  @Test
  void aVipOfIpv6HasAResourceOfItsOwnKind() {
    State six = related.withNetwork("public", Sketches.network("eth1", "fd00::5", "fd00::/64"));
    State state = asked(six.withConfig("vip", "fd00::100 fd00::101"));
    assertEquals(2, json(state, "resources").split("ocf:heartbeat:IPv6addr", -1).length - 1);
    assertTrue(json(state, "resource_params").contains("ipv6addr=\\\"fd00::100\\\""));
  }

  @Test
  void haproxyIsClonedOnAllUnits() {
    State state = asked(related, HaResource.HAPROXY);
    assertEquals("{\"res_sketch_haproxy\": \"lsb:haproxy\"}", json(state, "resources"));
    assertEquals("{\"cl_res_sketch_haproxy\": \"res_sketch_haproxy\"}", json(state, "clones"));
    assertEquals("[\"haproxy\"]", json(state, "init_services"));
  }

  private static State asked(State state) {
    return asked(state, HaResource.VIPS);
  }

  private static State asked(State state, HaResource... resources) {
    return Probe.run(
            Sketches.charm(),
            state,
            context ->
                new ClusterSetup(context, "sketch")
                    .configure(
                        context.endpoint("ha", HaclusterRequires.class).orElseThrow(),
                        List.of(resources)))
        .state();
  }

  private static String json(State state, String key) {
    return state.published("ha").get("json_" + key);
  }
}
