package charms.interfaces.keystonecredentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The asking side of interfaces.md section 3. */
final class KeystoneCredentialsRequiresTest {
  private static final String NAME = "identity-credentials";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires(NAME, "keystone-credentials", KeystoneCredentialsRequires::new)
              .handlers(new AskHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged(NAME, "keystone/0");

  private final State related =
      State.initial()
          .withRelation(RelationState.of(NAME).remoteApp("keystone").remoteUnit(0, Map.of()));

  @Test
  void aRequestIsPublishedAsItIsAsked() {
    State asked = CHARM.run(Event.relationJoined(NAME, "keystone/0"), related).state();
    assertEquals(
        Map.of(
            "username", "congress",
            "project", "services",
            "requested_roles", "Member",
            "requested_grants", "Admin"),
        asked.published(NAME));
    assertEquals(Set.of("identity-credentials.connected"), flags(asked));
  }

  @Test
  void aLaterRequestDeletesWhatItLeavesOpen() {
    State asked = CHARM.run(Event.relationJoined(NAME, "keystone/0"), related).state();
    State less = CHARM.run(Event.hook("config-changed"), asked.withFlag("ask.less")).state();
    assertEquals(Map.of("username", "congress", "domain", "users"), less.published(NAME));
  }

  @Test
  void severalRolesAreJoinedByCommas() {
    assertEquals(
        "Member,Reader",
        CredentialsRequest.of("congress")
            .withRoles("Member", "Reader")
            .asBag()
            .get("requested_roles"));
  }

  @Test
  void aRequestNeedsAUsername() {
    assertEquals(
        "cannot ask for credentials: the username is empty",
        assertThrows(IllegalArgumentException.class, () -> CredentialsRequest.of("")).getMessage());
  }

  @Test
  void addressesAloneMakeItAvailable() {
    State answered = answered(Answers.addresses());
    assertEquals(
        Set.of("identity-credentials.available", "identity-credentials.connected"),
        flags(answered));
    assertEquals(Optional.of("http://10.5.100.21:35357"), answered.stored("auth"));
    assertEquals(Optional.of("http://10.5.100.21:5000"), answered.stored("credentials"));
    assertEquals(Optional.of("RegionOne"), answered.stored("region"));
  }

  @Test
  void theAccountMakesAuthAvailable() {
    State answered = answered(Answers.full());
    assertEquals(
        Set.of(
            "identity-credentials.available",
            "identity-credentials.available.auth",
            "identity-credentials.connected"),
        flags(answered));
    assertEquals(Optional.of("congress w4MnB7vCx2Zl"), answered.stored("account"));
    assertEquals(Optional.of("services 3f2e1d0c"), answered.stored("project"));
    assertEquals(Optional.of("service_domain"), answered.stored("domain"));
    assertEquals(Optional.of("Credentials[congress, project services]"), answered.stored("shown"));
  }

  @Test
  void everyAddressValueIsNeeded() {
    for (String key : Answers.addresses().keySet()) {
      State answered = answered(Answers.without(Answers.full(), key));
      assertEquals(key.equals("region"), answered.hasFlag("identity-credentials.available"), key);
      assertEquals(
          key.equals("region"), answered.hasFlag("identity-credentials.available.auth"), key);
    }
  }

  @Test
  void everyAccountValueIsNeeded() {
    for (String key :
        List.of(
            "credentials_project",
            "credentials_username",
            "credentials_password",
            "credentials_project_id")) {
      State answered = answered(Answers.without(Answers.full(), key));
      assertTrue(answered.hasFlag("identity-credentials.available"), key);
      assertFalse(answered.hasFlag("identity-credentials.available.auth"), key);
    }
  }

  @Test
  void certificatesMakeSslAvailableUnlessTheyAreNull() {
    String ssl = "identity-credentials.available.ssl";
    Map<String, String> full = Answers.full();
    assertTrue(
        answered(Answers.with(full, "https_keystone=True ca_cert=Q0E=")).hasFlag(ssl), "both");
    assertFalse(answered(Answers.with(full, "ca_cert=Q0E=")).hasFlag(ssl), "no https");
    assertFalse(
        answered(Answers.with(full, "https_keystone=True ca_cert=__null__")).hasFlag(ssl), "null");
  }

  @Test
  void updatedLastsUntilTheChangedHookEnds() {
    State asked = CHARM.run(Event.relationJoined(NAME, "keystone/0"), related).state();
    assertEquals(Optional.empty(), asked.stored("updated"));
    HookOutcome changed = CHARM.run(CHANGED, asked);
    assertEquals(
        Optional.of("identity-credentials-relation-changed"), changed.state().stored("updated"));
    assertFalse(changed.state().hasFlag("identity-credentials.available.updated"));
  }

  @Test
  void valuesThatVanishClearFlags() {
    State answered = answered(Answers.full());
    State lost =
        answered.changeRelation(
            NAME, one -> one.remoteUnit(0, Answers.without(Answers.full(), "auth_host")));
    assertEquals(Set.of("identity-credentials.connected"), flags(CHARM.run(CHANGED, lost).state()));
  }

  @Test
  void whenOneOfTwoUnitsDepartsTheOtherAnswers() {
    State two =
        answered(Answers.full()).changeRelation(NAME, one -> one.remoteUnit(1, Answers.full()));
    State left = CHARM.run(Event.relationDeparted(NAME, "keystone/0"), two).state();
    assertTrue(left.hasFlag("identity-credentials.connected"));
    assertTrue(left.hasFlag("identity-credentials.available.auth"));
  }

  @Test
  void theLastUnitsValuesAreThereUntilTheRelationIsBroken() {
    State answered = answered(Answers.full());
    State left = CHARM.run(Event.relationDeparted(NAME, "keystone/0"), answered).state();
    assertEquals(
        Set.of("identity-credentials.available", "identity-credentials.available.auth"),
        flags(left));
    State broken = CHARM.run(Event.relationBroken(NAME), left).state();
    assertEquals(Set.of(), flags(broken));
  }

  private State answered(Map<String, String> bag) {
    State asked = CHARM.run(Event.relationJoined(NAME, "keystone/0"), related).state();
    return CHARM.run(CHANGED, asked.changeRelation(NAME, one -> one.remoteUnit(0, bag))).state();
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
