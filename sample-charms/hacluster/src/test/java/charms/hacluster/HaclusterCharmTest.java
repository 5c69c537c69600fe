package charms.hacluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class HaclusterCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final Event CHANGED = Event.relationChanged("ha", "congress/0");

  private final State alone =
      State.initial()
          .withRelation(RelationState.of("juju-info").remoteApp("congress").remoteUnit(0, Map.of()))
          .withRelation(
              RelationState.of("ha")
                  .remoteApp("congress")
                  .remoteUnit(
                      0,
                      Map.of(
                          "corosync_bindiface", "eth0",
                          "corosync_mcastport", "4440",
                          "json_resources", "{\"res_vip\": \"ocf:heartbeat:IPaddr2\"}",
                          "json_groups", "{\"grp_vips\": \"res_vip\"}")));

  @Test
  void tooFewNodesBlock() {
    State state = CHARM.run(CHANGED, alone).state();
    assertEquals(
        "Insufficient number of peer units to form ha cluster (expected 2)",
        state.status().message());
    assertFalse(state.published("ha").containsKey("clustered"));
  }

  @Test
  void enoughNodesFormAClusterThatShowsItsResources() {
    State pair =
        alone.withRelation(
            RelationState.of("hanode").remoteApp("hacluster").remoteUnit(1, Map.of()));
    State state = CHARM.run(CHANGED, pair).state();
    assertEquals("Unit is ready and clustered", state.status().message());
    assertEquals("yes", state.published("ha").get("clustered"));
    assertEquals(
        "Online: [ hacluster/0 hacluster/1 ]\n"
            + "Resource Group: grp_vips\n"
            + "  res_vip (ocf:heartbeat:IPaddr2): Started hacluster/0",
        CHARM.run(Event.action("crm-status"), state).action().results().get("outcome"));
  }
}
