package charms.interfaces.keystonecredentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keystone's side of interfaces.md section 3. */
final class KeystoneCredentialsProvidesTest {
  private static final String NAME = "identity-credentials";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("keystone")
              .provides(NAME, "keystone-credentials", KeystoneCredentialsProvides::new)
              .handlers(new ServeHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged(NAME, "congress/0");

  private final Map<String, String> request =
      Map.of(
          "username", "congress",
          "project", "services",
          "requested_roles", "Member, Reader",
          "requested_grants", "Admin");

  @Test
  void theAnswerIsTheContractsExample() {
    State answered = CHARM.run(CHANGED, related(request)).state();
    assertEquals(Answers.full(), answered.published(NAME));
    assertTrue(answered.hasFlag("identity-credentials.connected"));
    assertEquals(
        Optional.of(
            "CredentialsRequest[username=congress, project=services,"
                + " requestedRoles=[Member, Reader], requestedGrants=[Admin], domain=]"),
        answered.stored("congress/0"));
  }

  @Test
  void aUnitWithoutUsernameAsksForNothing() {
    State seen = CHARM.run(CHANGED, related(Map.of("project", "services"))).state();
    assertEquals(Map.of(), seen.published(NAME));
    assertTrue(seen.hasFlag("identity-credentials.connected"));
  }

  @Test
  void anyValueCanBeExposed() {
    State seen = CHARM.run(CHANGED, related(Map.of()).withFlag("serve.ca")).state();
    assertEquals(Map.of("ca_cert", "Q0E="), seen.published(NAME));
  }

  @Test
  void connectedGoesWithTheLastUnit() {
    State two = related(request).changeRelation(NAME, relation -> relation.remoteUnit(1, request));
    State one = CHARM.run(Event.relationDeparted(NAME, "congress/1"), two).state();
    assertTrue(one.hasFlag("identity-credentials.connected"));
    State none = CHARM.run(Event.relationDeparted(NAME, "congress/0"), one).state();
    assertFalse(none.hasFlag("identity-credentials.connected"));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of(NAME).remoteApp("congress").remoteUnit(0, bag));
  }
}
