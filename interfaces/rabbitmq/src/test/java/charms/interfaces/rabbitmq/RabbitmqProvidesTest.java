package charms.interfaces.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The broker's side of interfaces.md section 5. */
final class RabbitmqProvidesTest {
  private static final String NAME = "amqp";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("rabbitmq-server")
              .provides(NAME, "rabbitmq", RabbitmqProvides::new)
              .handlers(new AnsweringHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged(NAME, "congress/0");
  private static final Map<String, String> REQUEST =
      Map.of("username", "congress", "vhost", "openstack", "private-address", "10.5.100.11");
  private static final Map<String, String> ANSWER =
      Map.of(
          "hostname", "10.5.100.41",
          "private-address", "10.5.100.41",
          "password", "p7Xk2Vq9Rt4Z");
  private static final Set<String> CONNECTED = Set.of("amqp.connected");
  private static final Set<String> AVAILABLE = Set.of("amqp.connected", "amqp.available");

  @Test
  void theAnswerIsTheContractsExample() {
    State answered = CHARM.run(CHANGED, related(REQUEST)).state();
    assertEquals(ANSWER, answered.published(NAME));
    assertEquals(AVAILABLE, flags(answered));
    assertEquals(
        Optional.of(
            "AccessRequest[relationId=amqp:0, unit=congress/0, username=congress,"
                + " vhost=openstack, admin=false]"),
        answered.stored("congress/0"));
  }

  @Test
  void anAdministratorSaysSo() {
    State answered = CHARM.run(CHANGED, related(with(REQUEST, Map.of("admin", "True")))).state();
    assertEquals(
        Optional.of(
            "AccessRequest[relationId=amqp:0, unit=congress/0, username=congress,"
                + " vhost=openstack, admin=true]"),
        answered.stored("congress/0"));
  }

  @Test
  void tlsAndFloatingAddressAreAddedAndDeletedAgain() {
    State full = CHARM.run(CHANGED, related(REQUEST).withFlag("tls", "vip")).state();
    assertEquals(
        with(
            ANSWER,
            Map.of(
                "ssl_port", "5671",
                "ssl_ca", "LS0tLS1CRUdJTi",
                "clustered", "true",
                "vip", "10.5.100.40")),
        full.published(NAME));
    State plain = full.withoutFlag("tls").withoutFlag("vip");
    assertEquals(ANSWER, CHARM.run(Event.hook("update-status"), plain).state().published(NAME));
  }

  @Test
  void userAndVirtualHostAreNeeded() {
    for (String key : Set.of("username", "vhost")) {
      State seen = CHARM.run(CHANGED, related(with(REQUEST, Map.of(key, "")))).state();
      assertEquals(CONNECTED, flags(seen), key);
      assertEquals(Map.of(), seen.published(NAME), key);
    }
  }

  @Test
  void everyUnitAndRelationIsSeen() {
    State many =
        related(REQUEST)
            .changeRelation(NAME, one -> one.remoteUnit(1, REQUEST))
            .withRelation(RelationState.of(NAME).remoteApp("nova").remoteUnit(4, REQUEST));
    State answered = CHARM.run(CHANGED, many).state();
    for (String unit : Set.of("congress/0", "congress/1", "nova/4")) {
      assertTrue(answered.stored(unit).isPresent(), unit);
    }
    for (RelationState relation : answered.juju().relations()) {
      assertEquals(ANSWER, relation.unitBag());
    }
  }

  @Test
  void flagsGoWithTheLastUnit() {
    State two =
        CHARM
            .run(CHANGED, related(REQUEST))
            .state()
            .changeRelation(NAME, one -> one.remoteUnit(1, REQUEST));
    State one = CHARM.run(Event.relationDeparted(NAME, "congress/0"), two).state();
    assertEquals(AVAILABLE, flags(one));
    State none = CHARM.run(Event.relationDeparted(NAME, "congress/1"), one).state();
    assertEquals(Set.of(), flags(none));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), none).state()));
  }

  @Test
  void aPasswordIsNotShown() {
    assertEquals("BrokerAnswer[h]", BrokerAnswer.of("h", "p").toString());
    assertEquals("BrokerAnswer[h behind v]", BrokerAnswer.of("h", "p").behind("v").toString());
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of(NAME).remoteApp("congress").remoteUnit(0, bag));
  }

  private static Map<String, String> with(Map<String, String> bag, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(more);
    return all;
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
