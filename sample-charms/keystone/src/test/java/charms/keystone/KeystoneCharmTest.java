package charms.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class KeystoneCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final Map<String, String> REGISTRATION =
      Map.of(
          "service", "congress",
          "region", "RegionOne",
          "public_url", "http://10.5.3.128:1789",
          "internal_url", "http://10.5.3.128:1789",
          "admin_url", "http://10.5.3.128:1789");

  private final State related =
      State.initial()
          .withRelation(
              RelationState.of("identity-service")
                  .remoteApp("congress")
                  .remoteUnit(0, REGISTRATION));

  @Test
  void answersARegistrationWithAnAccount() {
    State asked =
        CHARM.run(Event.relationChanged("identity-service", "congress/0"), related).state();
    Map<String, String> answer = asked.published("identity-service");
    assertEquals("congress", answer.get("service_username"));
    assertEquals("10.5.3.128", answer.get("service_host"));
    assertEquals("services", answer.get("service_tenant"));
    assertEquals(
        answer.get("service_password"), asked.juju().leaderSettings().get("password-congress"));
  }

  @Test
  void showsTheCatalogueOfAServiceAndNamesOneItDoesNotKnow() {
    State asked =
        CHARM.run(Event.relationChanged("identity-service", "congress/0"), related).state();
    HookOutcome shown =
        CHARM.run(Event.action("show-catalog", Map.of("service", "congress")), asked);
    String table = shown.action().results().get("outcome");
    assertTrue(table.contains("http://10.5.3.128:1789"), table);
    HookOutcome unknown = CHARM.run(Event.action("show-catalog", Map.of("service", "nova")), asked);
    assertEquals(Optional.of("No service catalog entry for 'nova'"), unknown.action().failure());
  }
}
