package charms.rabbitmqserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookOutcome;
import charms.testkit.RelationState;
import charms.testkit.State;
import charms.testkit.machine.CommandAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** State in, one hook, state out. */
class RabbitmqCharmTest {
  private static final CharmUnderTest CHARM = CharmUnderTest.load();
  private static final Event CHANGED = Event.relationChanged("amqp", "congress/0");

  private final State related =
      State.initial()
          .withRelation(
              RelationState.of("amqp")
                  .remoteApp("congress")
                  .remoteUnit(0, Map.of("username", "congress", "vhost", "openstack")));

  @Test
  void opensItsPort() {
    State started = CHARM.run(Event.hook("start"), State.initial()).state();
    assertEquals(Set.of("5672/tcp"), started.openedPorts());
  }

  @Test
  void answersWithAnAddressAndTheLeadersPassword() {
    Map<String, String> answer = CHARM.run(CHANGED, related).state().published("amqp");
    assertEquals("10.5.3.128", answer.get("hostname"));
    assertEquals(32, answer.get("password").length());
  }

  @Test
  void makesVirtualHostAndUserOnce() {
    HookOutcome asked = CHARM.run(CHANGED, related);
    String password = asked.state().published("amqp").get("password");
    assertTrue(asked.ran("rabbitmqctl", "--quiet", "add_vhost", "openstack"));
    assertTrue(asked.ran("rabbitmqctl", "--quiet", "add_user", "congress"));
    assertEquals(List.of(password + "\n"), asked.inputs());
    assertTrue(
        asked.ran(
            "rabbitmqctl", "--quiet", "set_permissions", "-p", "openstack", "congress", ".*"));
    assertFalse(CHARM.run(Event.hook("update-status"), asked.state()).ran("rabbitmqctl"));
  }

  @Test
  void aUserThatIsThereGetsThePassword() {
    HookOutcome asked =
        CHARM.run(
            CHANGED,
            related.withAnswer(
                CommandAnswer.failing(
                    70,
                    "Error:\nUser \"congress\" already exists",
                    "rabbitmqctl",
                    "--quiet",
                    "add_user")));
    assertTrue(asked.ran("rabbitmqctl", "--quiet", "change_password", "congress"));
  }

  @Test
  void unitsThatDoNotLeadWaitForThePassword() {
    State other = CHARM.run(CHANGED, related.withLeader(false)).state();
    assertFalse(other.published("amqp").containsKey("password"));
    State told = other.withLeaderSetting("password-congress", "secret");
    assertEquals(
        "secret",
        CHARM.run(Event.hook("update-status"), told).state().published("amqp").get("password"));
  }

  @Test
  void showsItsUsers() {
    State asked = CHARM.run(CHANGED, related).state();
    assertEquals(
        "congress: vhost openstack",
        CHARM.run(Event.action("show-users"), asked).action().results().get("outcome"));
  }
}
