package charms.interfaces.vaultkv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Vault's side of interfaces.md section 9. */
final class VaultKvProvidesTest {
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("vault")
              .provides("secrets", "vault-kv", VaultKvProvides::new)
              .handlers(new VaultHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged("secrets", "congress/0");
  private static final Map<String, String> ASKED =
      Map.of(
          "secret_backend", "\"charm-congress\"",
          "access_address", "\"10.5.100.11\"",
          "hostname", "\"juju-congress-0\"",
          "isolated", "false",
          "ingress-address", "10.5.100.11",
          "unit_name", "\"U\"");

  @Test
  void theAnswerIsTheContractsExample() {
    State answered = CHARM.run(CHANGED, related(ASKED)).state();
    assertEquals(
        Map.of(
            "vault_url", "\"http://10.5.100.51:8200\"",
            "vault_ca", "\"Q0EtUEVN\"",
            "U_role_id", "\"9c1e-role\"",
            "U_token", "\"s.onetime\""),
        answered.published("secrets"));
    assertEquals(
        Optional.of(
            "BackendRequest[relationId=secrets:0, unitName=U, ingressAddress=10.5.100.11,"
                + " backend=SecretBackend[secretBackend=charm-congress,"
                + " accessAddress=10.5.100.11, hostname=juju-congress-0, isolated=false,"
                + " unitName=Optional[U]]]"),
        answered.stored("U"));
  }

  @Test
  void aUnitWithoutNameIsCalledAsJujuCallsIt() {
    State answered = CHARM.run(CHANGED, related(without("unit_name"))).state();
    assertEquals("\"9c1e-role\"", answered.published("secrets").get("congress/0_role_id"));
  }

  @Test
  void anIncompleteRequestIsNone() {
    for (String key : new String[] {"secret_backend", "access_address", "hostname", "isolated"}) {
      State seen = CHARM.run(CHANGED, related(without(key))).state();
      assertFalse(seen.published("secrets").containsKey("U_role_id"), key);
    }
  }

  @Test
  void aRequestThatMakesNoSenseIsNamed() {
    Map<String, String> odd = new TreeMap<>(ASKED);
    odd.put("isolated", "\"perhaps\"");
    HookFailedException failed =
        assertThrows(HookFailedException.class, () -> CHARM.run(CHANGED, related(odd)));
    assertTrue(
        failed.getMessage().endsWith("'isolated' is 'perhaps', expected true or false"),
        failed.getMessage());
  }

  @Test
  void newRequestLastsUntilAHookOfTheEndpointWithoutOne() {
    State asked = CHARM.run(CHANGED, related(ASKED)).state();
    assertTrue(asked.hasFlag("endpoint.secrets.new-request"));
    assertFalse(asked.hasFlag("endpoint.secrets.changed.hostname"));
    State same = CHARM.run(CHANGED, asked).state();
    assertFalse(same.hasFlag("endpoint.secrets.new-request"));
    Map<String, String> other = new TreeMap<>(ASKED);
    other.put("isolated", "true");
    State changed =
        CHARM.run(CHANGED, same.changeRelation("secrets", one -> one.remoteUnit(0, other))).state();
    assertTrue(changed.hasFlag("endpoint.secrets.new-request"));
  }

  @Test
  void flagsGoWithTheLastUnit() {
    State asked = CHARM.run(CHANGED, related(ASKED)).state();
    assertTrue(asked.hasFlag("secrets.connected"));
    State left = CHARM.run(Event.relationDeparted("secrets", "congress/0"), asked).state();
    assertFalse(left.hasFlag("secrets.connected"));
    assertFalse(left.hasFlag("endpoint.secrets.new-request"));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of("secrets").remoteApp("congress").remoteUnit(0, bag));
  }

  private static Map<String, String> without(String key) {
    Map<String, String> less = new TreeMap<>(ASKED);
    less.remove(key);
    return less;
  }
}
