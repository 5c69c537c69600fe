package charms.cephsketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import charms.testkit.machine.FileState;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Account, keyring, pool and templates (openstack-layer.md section 1, Ceph mixin). */
final class CephClientTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load(Path.of("src/test/charm"));
  private static final String KEYRING = "/etc/ceph/ceph.client.sketch.keyring";
  private static final Map<String, String> ANSWER =
      Map.of("auth", "cephx", "key", "AQBkZXk=", "ceph-public-address", "10.5.0.53");

  private final State related =
      CHARM
          .run(Event.hook("install"), State.initial().onSeries("jammy"))
          .state()
          .withRelation(RelationState.of("ceph").remoteApp("ceph-mon").remoteUnit(0, Map.of()));

  @Test
  void theKeyringIsForTheServiceAlone() {
    State state = answered(related, ANSWER).state();
    assertEquals("[client.sketch]\n\tkey = AQBkZXk=\n", state.file(KEYRING).orElseThrow());
    FileState file = state.machine().files().get(KEYRING);
    assertEquals(
        "sketch store 600",
        file.owner() + " " + file.group() + " " + Integer.toOctalString(file.mode()));
  }

  @Test
  void theModeOfAKeyringThatIsThereIsMended() {
    State open = related.withFile(KEYRING, "[client.sketch]\n\tkey = AQBkZXk=\n");
    State state = answered(open, ANSWER).state();
    assertEquals(0600, state.machine().files().get(KEYRING).mode());
    assertEquals("sketch", state.machine().files().get(KEYRING).owner());
  }

  @Test
  void theKeyIsOnNoCommandLine() {
    HookOutcome outcome = answered(related, ANSWER);
    assertFalse(outcome.commands().toString().contains("AQBkZXk="));
  }

  @Test
  void aKeyringHasTheNameOfAnotherService() {
    State state = answered(related.withConfig("name", "other"), ANSWER).state();
    assertEquals(
        "[client.other]\n\tkey = AQBkZXk=\n",
        state.file("/etc/ceph/ceph.client.other.keyring").orElseThrow());
  }

  @Test
  void aKeyringMayBeThatOfTheMachine() {
    State host =
        related
            .withConfig("per-host", true)
            .withAnswer(CommandAnswer.printing("juju-1\n", "hostname"));
    assertEquals(
        "[client.sketch.juju-1]\n\tkey = AQBkZXk=\n",
        answered(host, ANSWER)
            .state()
            .file("/etc/ceph/ceph.client.sketch.juju-1.keyring")
            .orElseThrow());
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    HookFailedException error =
        assertThrows(
            HookFailedException.class,
            () ->
                answered(
                    related,
                    Map.of(
                        "auth", "cephx", "key", "x\n[mon.]", "ceph-public-address", "10.5.0.5")));
    assertEquals(
        "cannot write '" + KEYRING + "': the key is not base64", error.getCause().getMessage());
  }

  @Test
  void theKeyringGoesWithTheRelation() {
    State answered = answered(related, ANSWER).state();
    State gone = CHARM.run(Event.relationBroken("ceph"), answered).state();
    assertEquals(Optional.empty(), gone.file(KEYRING));
  }

  @Test
  void aPoolOfTheApplicationsNameIsAskedForOnce() {
    State asked = joined(related).state();
    String request = asked.published("ceph").get("broker_req");
    assertTrue(request.contains("\"op\": \"create-pool\""), request);
    assertTrue(request.contains("\"name\": \"sketch\""), request);
    assertTrue(request.contains("\"replicas\": 3"), request);
    assertTrue(request.contains("\"compression-mode\": null"), request);
    assertEquals(request, joined(asked).state().published("ceph").get("broker_req"));
  }

  @Test
  void thePoolIsCompressedAsTheOptionsSay() {
    State state =
        related
            .withConfig("bluestore-compression-algorithm", "zstd")
            .withConfig("bluestore-compression-mode", "force")
            .withConfig("bluestore-compression-required-ratio", 0.8);
    String request = joined(state).state().published("ceph").get("broker_req");
    assertTrue(request.contains("\"compression-algorithm\": \"zstd\""), request);
    assertTrue(request.contains("\"compression-mode\": \"force\""), request);
    assertTrue(request.contains("\"compression-required-ratio\": 0.8"), request);
  }

  @Test
  void aWrongCompressionAsksForNothingAndBlocks() {
    HookOutcome outcome = joined(related.withConfig("bluestore-compression-mode", "always"));
    assertEquals(null, outcome.state().published("ceph").get("broker_req"));
    assertEquals(
        "blocked bluestore-compression-mode 'always' is none of none, passive, aggressive, force",
        outcome.state().status().state() + " " + outcome.state().status().message());
  }

  @Test
  void templatesSeeTheMonitorsSorted() {
    State more =
        related.changeRelation(
            "ceph",
            ceph ->
                ceph.remoteUnit(1, Map.of("ceph-public-address", "10.5.0.52"))
                    .remoteUnit(2, Map.of("ceph-public-address", "fd00::51")));
    assertEquals(
        """
        # Written by the charm sketch; what is changed here is lost.
        [global]
        auth cluster required = cephx
        auth service required = cephx
        auth client required = cephx
        keyring = /etc/ceph/$cluster.$name.keyring
        mon host = 10.5.0.52,10.5.0.53,[fd00::51]
        log to syslog = false
        err to syslog = false
        clog to syslog = false""",
        answered(more, ANSWER).state().file("/etc/ceph/ceph.conf").orElseThrow());
  }

  private static HookOutcome joined(State state) {
    return CHARM.run(Event.relationJoined("ceph", "ceph-mon/0"), state);
  }

  private static HookOutcome answered(State state, Map<String, String> answer) {
    return CHARM.run(
        Event.relationChanged("ceph", "ceph-mon/0"),
        state.changeRelation("ceph", ceph -> ceph.remoteUnit(0, answer)));
  }
}
