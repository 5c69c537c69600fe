package charms.hacluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.MachineState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class HaclusterCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final Event CHANGED = Event.relationChanged("ha", "congress/0");

  private final State alone = asking("res_vip").withLeaderSetting("authkey", "f00d");

  private final State starting =
      alone
          .withRelation(
              RelationState.of("hanode")
                  .remoteApp("hacluster")
                  .remoteUnit(1, Map.of("private-address", "10.5.3.129", "ready", "yes")))
          .withAnswer(
              CommandAnswer.printing(
                  "  * Current DC: hacluster-0 - partition with quorum\n", "crm_mon"))
          .withAnswer(CommandAnswer.printing("Online: [ hacluster-0 ]\n", "crm", "status"));

  private final State pair =
      starting.withAnswer(
          CommandAnswer.printing(
              "resource res_vip is running on: hacluster-0\n", "crm_resource", "--resource"));

  private static State asking(String resource) {
    return State.initial()
        .withRelation(RelationState.of("juju-info").remoteApp("congress").remoteUnit(0, Map.of()))
        .withRelation(
            RelationState.of("ha")
                .remoteApp("congress")
                .remoteUnit(
                    0,
                    Map.of(
                        "json_resources", "{\"" + resource + "\": \"ocf:heartbeat:IPaddr2\"}",
                        "json_resource_params",
                            "{\"" + resource + "\": \"  params ip=\\\"10.5.100.1\\\"\"}",
                        "json_delete_resources", "[\"res_eth0_vip\"]",
                        "json_init_services", "[\"haproxy\"]",
                        "json_groups", "{\"grp_vips\": \"" + resource + "\"}")));
  }

  @Test
  void tooFewNodesBlock() {
    State state = CHARM.run(CHANGED, alone).state();
    assertEquals(
        "Insufficient number of peer units to form ha cluster (expected 2)",
        state.status().message());
    assertFalse(state.published("ha").containsKey("clustered"));
  }

  @Test
  void enoughNodesFormACluster() {
    HookOutcome outcome = CHARM.run(CHANGED, pair);
    MachineState machine = outcome.state().machine();
    assertEquals("f00d", machine.text("/etc/corosync/authkey").orElseThrow());
    assertTrue(
        machine
            .text("/etc/corosync/corosync.conf")
            .orElseThrow()
            .endsWith(
                """
                nodelist {
                    node {
                        ring0_addr: 10.5.3.128
                        name: hacluster-0
                        nodeid: 1000
                    }
                    node {
                        ring0_addr: 10.5.3.129
                        name: hacluster-1
                        nodeid: 1001
                    }
                }
                """));
    assertTrue(machine.isRunning("pacemaker"));
    assertEquals("yes", outcome.state().published("hanode").get("ready"));
  }

  @Test
  void theClusterRunsWhatThePrincipalAsksForAndNothingItAsksToDelete() {
    HookOutcome outcome = CHARM.run(CHANGED, pair);
    assertEquals(
        """
        property stonith-enabled=false no-quorum-policy=stop
        rsc_defaults resource-stickiness=100
        primitive res_vip ocf:heartbeat:IPaddr2 params ip="10.5.100.1"
        group grp_vips res_vip
        """,
        outcome.state().machine().text("/var/lib/hacluster/wanted.crm").orElseThrow());
    assertRan(outcome, "crm configure load update /var/lib/hacluster/wanted.crm");
    assertRan(outcome, "crm --force configure delete res_eth0_vip");
    assertRan(outcome, "systemctl unmask haproxy");
    assertRan(outcome, "systemctl disable haproxy");
    assertEquals("Unit is ready and clustered", outcome.state().status().message());
    assertEquals("yes", outcome.state().published("ha").get("clustered"));
  }

  @Test
  void whatIsAppliedIsLeftAlone() {
    HookOutcome second = CHARM.run(Event.hook("update-status"), CHARM.run(CHANGED, pair).state());
    assertTrue(second.commands().stream().noneMatch(command -> command.contains("configure")));
    assertTrue(second.commands().stream().noneMatch(command -> command.contains("restart")));
  }

  @Test
  void nothingIsAnsweredBeforeTheResourcesRun() {
    State state = CHARM.run(CHANGED, starting).state();
    assertEquals("Resources not running yet: res_vip", state.status().message());
    assertFalse(state.published("ha").containsKey("clustered"));
  }

  @Test
  void aNodeThatLeftIsForgotten() {
    State formed = CHARM.run(CHANGED, pair).state();
    State left = formed.changeRelation("hanode", peers -> peers.withoutRemoteUnit(1));
    HookOutcome outcome = CHARM.run(Event.hook("update-status"), left);
    assertRan(outcome, "corosync-cfgtool -R");
    assertRan(outcome, "crm_node --force --remove hacluster-1");
  }

  @Test
  void aNodeThatTheClusterRemembersAgainIsForgottenAgain() {
    State remembering =
        alone
            .withAnswer(
                CommandAnswer.printing(
                    "1000 hacluster-0 member\n1001 hacluster-1 lost\n1002 hacluster-2 lost\n"
                        + "1003 (null) lost\n",
                    "crm_node",
                    "--list"))
            .withAnswer(
                CommandAnswer.printing(
                    "  * Current DC: hacluster-0 - partition with quorum\n"
                        + "  * Online: [ hacluster-0 hacluster-3 ]\n"
                        + "  * OFFLINE: [ hacluster-1 hacluster-4 ]\n",
                    "crm_mon"))
            .withRelation(
                RelationState.of("hanode")
                    .remoteApp("hacluster")
                    .remoteUnit(1, Map.of("private-address", "10.5.3.129", "ready", "yes")));
    HookOutcome outcome = CHARM.run(CHANGED, remembering);
    List<String> forgotten =
        outcome.commands().stream()
            .filter(command -> command.contains("--remove"))
            .map(command -> command.get(command.size() - 1))
            .toList();
    assertEquals(
        List.of("hacluster-2", "hacluster-4"), forgotten, "no peer's, and none that has just come");
  }

  @Test
  void aUnitThatStopsLeavesTheCluster() {
    HookOutcome outcome = CHARM.run(Event.hook("stop"), CHARM.run(CHANGED, pair).state());
    assertFalse(outcome.state().machine().isRunning("corosync"));
    assertTrue(outcome.state().machine().text("/etc/corosync/authkey").isEmpty());
    assertRan(outcome, "systemctl enable --now haproxy");
  }

  @Test
  void aUnitThatLeavesTakesNoOtherNodeAway() {
    State formed = CHARM.run(CHANGED, pair).state();
    HookOutcome outcome = CHARM.run(Event.relationBroken("hanode"), formed);
    assertTrue(outcome.commands().stream().noneMatch(command -> command.contains("--remove")));
    assertFalse(outcome.state().machine().isRunning("corosync"));
  }

  @Test
  void anOperatorMayPauseANode() {
    State formed = CHARM.run(CHANGED, pair).state();
    HookOutcome paused = CHARM.run(Event.action("pause"), formed);
    assertRan(paused, "crm_standby --node hacluster-0 --update on");
    assertEquals("maintenance", paused.state().status().state());
    HookOutcome resumed = CHARM.run(Event.action("resume"), paused.state());
    assertRan(resumed, "crm_standby --node hacluster-0 --update off");
    assertEquals("active", resumed.state().status().state());
  }

  @Test
  void showsTheStatusOfTheCluster() {
    assertEquals(
        "Online: [ hacluster-0 ]",
        CHARM.run(Event.action("crm-status"), pair).action().results().get("outcome"));
  }

  private static void assertRan(HookOutcome outcome, String command) {
    assertTrue(outcome.ran(command.split(" ")), command + " is none of " + outcome.commands());
  }
}
