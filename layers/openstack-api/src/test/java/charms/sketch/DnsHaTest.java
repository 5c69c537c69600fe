package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Host names kept by the cluster (openstack-layer.md section 7, dnsha). */
final class DnsHaTest {
  @Test
  void eachHostNameIsAResourceWithTheUnitsOwnAddress() {
    assertEquals(
        "{\"res_sketch_haproxy\": \"lsb:haproxy\", \"res_sketch_int_hostname\": \"ocf:maas:dns\","
            + " \"res_sketch_public_hostname\": \"ocf:maas:dns\"}",
        asked(true).get("json_resources"));
    assertEquals(
        "{\"grp_sketch_hostnames\": \"res_sketch_int_hostname res_sketch_public_hostname\"}",
        asked(true).get("json_groups"));
  }

  @Test
  void withoutTheOptionNamesAreNotTheClusters() {
    assertEquals("{\"res_sketch_haproxy\": \"lsb:haproxy\"}", asked(false).get("json_resources"));
  }

  private static Map<String, String> asked(boolean wanted) {
    State state =
        SketchStates.configured()
            .withConfig("dns-ha", wanted)
            .withConfig("os-public-hostname", "sketch.example.com")
            .withConfig("os-internal-hostname", "sketch.internal")
            .withRelation(RelationState.of("ha").remoteApp("hacluster").remoteUnit(0, Map.of()));
    return SketchStates.changed(state, "ha", "hacluster/0", Map.of()).published("ha");
  }
}
