package charms.interfaces.vaultkv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The charm's side of interfaces.md section 9. */
final class VaultKvRequiresTest {
  private static final String UUID = "6a2b9a1e-0000-4000-8000-00000000c0de";
  private static final String UNIT = UUID + "-congress/0";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires("secrets", "vault-kv", VaultKvRequires::new)
              .handlers(new AskHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined("secrets", "vault/0");
  private static final Event CHANGED = Event.relationChanged("secrets", "vault/0");
  private static final Map<String, String> ANSWER =
      Map.of(
          "vault_url",
          "\"http://10.5.100.51:8200\"",
          "vault_ca",
          "\"Q0EtUEVN\"",
          UNIT + "_role_id",
          "\"9c1e-role\"",
          UNIT + "_token",
          "\"s.onetime\"");

  private final State related =
      State.initial()
          .withAddress("10.5.100.11")
          .withAnswer(CommandAnswer.printing("juju-congress-0\n", "hostname"))
          .withRelation(RelationState.of("secrets").remoteApp("vault").remoteUnit(0, Map.of()));

  @Test
  void theRequestIsTheContractsExample() {
    State asked = CHARM.run(JOINED, related).state();
    assertEquals(
        Map.of(
            "secret_backend", "\"charm-congress\"",
            "access_address", "\"10.5.100.11\"",
            "hostname", "\"juju-congress-0\"",
            "isolated", "false",
            "unit_name", "\"" + UNIT + "\""),
        asked.published("secrets"));
    assertEquals(Set.of("secrets.connected"), flags(asked));
  }

  @Test
  void backendsAreIsolatedUnlessTheCharmSaysOtherwise() {
    State asked = CHARM.run(JOINED, related.withFlag("isolated")).state();
    assertEquals("true", asked.published("secrets").get("isolated"));
  }

  @Test
  void theAddressIsTheOneTheUnitComesFrom() {
    NetworkAddresses network =
        new NetworkAddresses(
            List.of(new BoundAddress("ens3", "10.6.0.11", "10.6.0.0/24")),
            List.of("192.0.2.11"),
            List.of());
    State asked = CHARM.run(JOINED, related.withNetwork("secrets", network)).state();
    assertEquals("\"10.6.0.11\"", asked.published("secrets").get("access_address"));
  }

  @Test
  void aMachineWithoutHostnameIsAnError() {
    State broken =
        State.initial()
            .withAnswer(CommandAnswer.failing(1, "no name", "hostname"))
            .withRelation(RelationState.of("secrets").remoteApp("vault").remoteUnit(0, Map.of()));
    HookFailedException failed =
        assertThrows(HookFailedException.class, () -> CHARM.run(JOINED, broken));
    assertTrue(
        failed.getMessage().endsWith("cannot run 'hostname': exit status 1: no name"),
        failed.getMessage());
  }

  @Test
  void roleTokenAndUrlMakeItAvailable() {
    State answered = answered(ANSWER);
    assertEquals(Set.of("secrets.available", "secrets.connected"), flags(answered));
    assertEquals(Optional.of("http://10.5.100.51:8200"), answered.stored("url"));
    assertEquals(Optional.of("CA-PEM"), answered.stored("ca"));
    assertEquals(Optional.of("9c1e-role"), answered.stored("role"));
    assertEquals(Optional.of("s.onetime"), answered.stored("token"));
  }

  @Test
  void eachOfTheThreeIsNeededAndTheAuthorityIsNot() {
    for (String key : ANSWER.keySet()) {
      State answered = answered(without(key));
      boolean needed = !key.equals("vault_ca");
      assertEquals(!needed, answered.hasFlag("secrets.available"), key);
    }
  }

  @Test
  void whatIsMeantForAnotherUnitDoesNotCount() {
    Map<String, String> other = new TreeMap<>(without(UNIT + "_token"));
    other.put(UUID + "-congress/1_token", "\"s.other\"");
    assertEquals(Set.of("secrets.connected"), flags(answered(other)));
  }

  @Test
  void aUnitThatHasNotAskedGetsNothing() {
    State silent =
        related.withFlag("silent").changeRelation("secrets", one -> one.remoteUnit(0, ANSWER));
    assertEquals(Set.of("secrets.connected"), flags(CHARM.run(CHANGED, silent).state()));
  }

  @Test
  void everyVaultUnitMayHaveATokenOfItsOwn() {
    State asked = CHARM.run(JOINED, related).state();
    State two =
        asked
            .changeRelation("secrets", one -> one.remoteUnit(0, ANSWER))
            .changeRelation(
                "secrets", one -> one.remoteUnit(1, Map.of(UNIT + "_token", "\"s.second\"")));
    assertEquals(
        Optional.of(List.of("s.onetime", "s.second")),
        CHARM.run(CHANGED, two).state().stored("tokens"));
  }

  @Test
  void flagsGoWithTheLastUnit() {
    State two = answered(ANSWER).changeRelation("secrets", one -> one.remoteUnit(1, ANSWER));
    State one = CHARM.run(Event.relationDeparted("secrets", "vault/0"), two).state();
    assertEquals(Set.of("secrets.available", "secrets.connected"), flags(one));
    State none = CHARM.run(Event.relationDeparted("secrets", "vault/1"), one).state();
    assertEquals(Set.of(), flags(none));
  }

  private State answered(Map<String, String> bag) {
    State asked = CHARM.run(JOINED, related).state();
    return CHARM
        .run(CHANGED, asked.changeRelation("secrets", one -> one.remoteUnit(0, bag)))
        .state();
  }

  private static Map<String, String> without(String key) {
    Map<String, String> less = new TreeMap<>(ANSWER);
    less.remove(key);
    return less;
  }

  private static Set<String> flags(State state) {
    return state.flags().stream()
        .filter(flag -> flag.startsWith("secrets"))
        .collect(Collectors.toSet());
  }
}
