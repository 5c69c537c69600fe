package charms.congress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class CongressCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();

  @Test
  void installsItsPackagesAndOpensItsPort() {
    State installed = CHARM.run(Event.hook("install"), State.initial()).state();
    assertTrue(installed.machine().packages().containsKey("congress-server"));
    assertTrue(installed.machine().packages().containsKey("congress-common"));
    assertTrue(installed.machine().packages().containsKey("python-antlr3"));
    assertTrue(installed.machine().packages().containsKey("python-pymysql"));
    assertEquals(Set.of("1789/tcp"), installed.openedPorts());
    assertEquals("blocked", installed.status().state());
    assertEquals(
        "'shared-db' missing, 'amqp' missing, 'identity-service' missing",
        installed.status().message());
  }

  @Test
  void asksForADatabaseAndForAccessToTheMessageQueue() {
    State state =
        CHARM
            .run(Event.hook("install"), State.initial())
            .state()
            .withRelation(RelationState.of("shared-db").remoteApp("mysql").remoteUnit(0, Map.of()))
            .withRelation(RelationState.of("amqp").remoteApp("rabbitmq").remoteUnit(0, Map.of()));
    State asked = CHARM.run(Event.hook("update-status"), state).state();
    assertEquals("congress", asked.published("shared-db").get("database"));
    assertEquals("congress", asked.published("amqp").get("vhost"));
  }

  @Test
  void registersItsUrlWithKeystone() {
    State state =
        CHARM
            .run(Event.hook("install"), State.initial())
            .state()
            .withRelation(
                RelationState.of("identity-service").remoteApp("keystone").remoteUnit(0, Map.of()));
    HookOutcome outcome = CHARM.run(Event.relationJoined("identity-service", "keystone/0"), state);
    Map<String, String> registered = outcome.state().published("identity-service");
    assertEquals("congress", registered.get("service"));
    assertEquals("http://10.5.3.128:1789", registered.get("public_url"));
  }
}
