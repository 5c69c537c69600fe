package charms.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.TestCertificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Defects that charms.openstack once had (openstack-layer.md section 10, Fixed upstream). */
final class RegressionsTest {
  private static final String SSL = "/etc/apache2/ssl/sketch/";
  private static final String AUTHORITIES = "/usr/local/share/ca-certificates/";
  private static final TestCertificate OWN = TestCertificate.of("own");

  // LP 1861775
  @Test
  void aHookTellsOneStatusInTheEnd() {
    HookOutcome outcome = SketchStates.configuring(SketchStates.configured());
    assertEquals(List.of("active"), outcome.statuses().stream().map(one -> one.state()).toList());
  }

  // LP 1843530, 1844110
  @Test
  void theChainFollowsTheCertificateAndIsTrusted() {
    State state = served("CHAIN").state();
    assertEquals(
        OWN.cert() + "\nCHAIN\n", state.file(SSL + "cert_sketch.example.com").orElseThrow());
    assertEquals("CHAIN\n", state.file(AUTHORITIES + "sketch-chain.crt").orElseThrow());
  }

  // LP 1843530, 1844110
  @Test
  void aNewChainIsTakenOverThoughTheCertificateIsTheSame() {
    State before = served("CHAIN").state();
    HookOutcome changed = answered(before, "NEW-CHAIN");
    assertEquals(
        "NEW-CHAIN\n", changed.state().file(AUTHORITIES + "sketch-chain.crt").orElseThrow());
    assertTrue(
        changed.state().file(SSL + "cert_sketch.example.com").orElseThrow().contains("NEW-CHAIN"));
    assertTrue(changed.ran("update-ca-certificates", "--fresh"));
  }

  // LP 1821314, 1780490
  @Test
  void keysAndConfigurationAreNotForEverybody() {
    State state = served("CHAIN").state();
    assertEquals(0640, state.machine().files().get("/etc/sketch/sketch.conf").mode());
    assertEquals(0640, state.machine().files().get(SSL + "key_sketch.example.com").mode());
    assertEquals(0640, state.machine().files().get(SSL + "cert_sketch.example.com").mode());
  }

  // LP 1885121
  @Test
  void certificatesOfAPausedUnitStartNothing() {
    State paused = SketchStates.CHARM.run(Event.action("pause"), asked()).state();
    HookOutcome outcome = answered(paused, "CHAIN");
    assertTrue(outcome.state().hasFlag("ssl.enabled"));
    assertFalse(outcome.ran("systemctl", "restart"), outcome.commands().toString());
    assertFalse(outcome.ran("systemctl", "start"), outcome.commands().toString());
    assertFalse(outcome.ran("systemctl", "reload-or-restart"), outcome.commands().toString());
  }

  // LP 1954748
  @Test
  void aStatusHookLeavesMachineAndRelationsAlone() {
    HookOutcome served = served("CHAIN");
    assertTrue(served.called("configureTls") && served.called("requestCertificates"));
    State state = served.state();
    HookOutcome outcome = SketchStates.CHARM.run(Event.hook("update-status"), state);
    assertFalse(outcome.ran("apt-get") || outcome.ran("update-ca-certificates"));
    assertFalse(outcome.called("configureTls") || outcome.called("requestCertificates"));
    assertEquals(
        state.published("identity-service"), outcome.state().published("identity-service"));
    assertEquals(state.machine().files(), outcome.state().machine().files());
  }

  private static HookOutcome served(String chain) {
    return answered(asked(), chain);
  }

  private static State asked() {
    State named =
        SketchStates.configured()
            .withConfig("os-public-hostname", "sketch.example.com")
            .withRelation(
                RelationState.of("certificates").remoteApp("vault").remoteUnit(0, Map.of()));
    return SketchStates.CHARM.run(Event.relationJoined("certificates", "vault/0"), named).state();
  }

  private static HookOutcome answered(State state, String chain) {
    Map<String, String> answer =
        Map.of(
            "ca",
            "CA",
            "chain",
            chain,
            "sketch_0.server.cert",
            OWN.cert(),
            "sketch_0.server.key",
            OWN.key());
    return SketchStates.CHARM.run(
        Event.relationChanged("certificates", "vault/0"),
        state.changeRelation("certificates", one -> one.remoteUnit(0, answer)));
  }
}
