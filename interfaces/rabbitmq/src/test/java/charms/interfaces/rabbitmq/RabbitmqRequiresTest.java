package charms.interfaces.rabbitmq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.reactive.hooktool.NetworkAddresses;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The service's side of interfaces.md section 5. */
final class RabbitmqRequiresTest {
  private static final String NAME = "amqp";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("congress")
              .requires(NAME, "rabbitmq", RabbitmqRequires::new)
              .handlers(new AskingHandlers_Handlers()));
  private static final Event JOINED = Event.relationJoined(NAME, "rabbitmq-server/0");
  private static final Event CHANGED = Event.relationChanged(NAME, "rabbitmq-server/0");
  private static final Event DEPARTED = Event.relationDeparted(NAME, "rabbitmq-server/0");
  private static final Map<String, String> REQUEST =
      Map.of("username", "congress", "vhost", "openstack", "private-address", "10.5.100.11");
  private static final Map<String, String> FIRST = answer("10.5.100.41");
  private static final Map<String, String> SECOND = answer("10.5.100.42");
  private static final Map<String, String> TLS =
      with(FIRST, Map.of("ssl_port", "5671", "ssl_ca", "LS0tLS1CRUdJTi0tLS0t"));
  private static final Set<String> CONNECTED = Set.of("amqp.connected");
  private static final Set<String> AVAILABLE = Set.of("amqp.connected", "amqp.available");
  private static final Set<String> SSL =
      Set.of("amqp.connected", "amqp.available", "amqp.available.ssl");

  private final State related =
      State.initial()
          .withNetwork(NAME, new NetworkAddresses(List.of(), List.of("10.5.100.11"), List.of()))
          .withRelation(
              RelationState.of(NAME).remoteApp("rabbitmq-server").remoteUnit(0, Map.of()));

  @Test
  void everyUnitAsksAsInTheExample() {
    State leader = joined(related);
    assertEquals(REQUEST, leader.published(NAME));
    assertEquals(CONNECTED, flags(leader));
    State follower = joined(related.withUnit(1).withLeader(false));
    assertEquals(REQUEST, follower.published(NAME));
    assertEquals(CONNECTED, flags(follower));
  }

  @Test
  void withoutABindingTheAddressIsThePrivateOne() {
    State bare =
        related
            .withAddress("10.5.100.77")
            .changeRelation(NAME, one -> one.localUnit(Map.of("private-address", "10.5.100.76")))
            .withNetwork(NAME, new NetworkAddresses(List.of(), List.of(), List.of()));
    assertEquals(
        with(REQUEST, Map.of("private-address", "10.5.100.77")), joined(bare).published(NAME));
  }

  @Test
  void anotherAddressMayBeGiven() {
    State asked =
        CHARM
            .run(Event.action("ask-from", Map.of("address", "10.5.100.99")), joined(related))
            .state();
    assertEquals(with(REQUEST, Map.of("private-address", "10.5.100.99")), asked.published(NAME));
  }

  @Test
  void theRequestGoesToEveryBroker() {
    State two =
        related.withRelation(RelationState.of(NAME).remoteApp("other").remoteUnit(0, Map.of()));
    for (RelationState relation : joined(two).juju().relations()) {
      assertEquals(REQUEST, relation.unitBag());
    }
  }

  @Test
  void theAnswersOfTheExampleMakeItAvailable() {
    State first = changed(joined(related), FIRST);
    assertEquals(AVAILABLE, flags(first));
    assertEquals(REQUEST, first.published(NAME));
    assertEquals("10.5.100.41 p7Xk2Vq9Rt4Z - -", outcome("answer", first));
    assertEquals("[10.5.100.41] [10.5.100.41]", outcome("hosts", first));
    State both = second(first, SECOND);
    assertEquals(AVAILABLE, flags(both));
    assertEquals("[10.5.100.41, 10.5.100.42] [10.5.100.41, 10.5.100.42]", outcome("hosts", both));
  }

  @Test
  void valuesAreFoundByTheirKeys() {
    State answered = changed(joined(related), FIRST);
    assertEquals("congress", value("username", answered));
    assertEquals("openstack", value("vhost", answered));
    assertEquals("10.5.100.41", value("private_address", answered));
    assertEquals("10.5.100.41", value("hostname", answered));
    for (String key :
        List.of("ssl_port", "ssl_ca", "ha_queues", "ha_vip_only", "clustered", "vip")) {
      assertEquals("-", value(key, answered), key);
    }
  }

  @Test
  void thePasswordIsNeeded() {
    assertEquals(CONNECTED, flags(changed(joined(related), Map.of("hostname", "10.5.100.41"))));
  }

  @Test
  void whoHasNotAskedHasNothingAvailable() {
    State silent = changed(joined(related.withFlag("silent")), TLS);
    assertEquals(Map.of(), silent.published(NAME));
    assertEquals(CONNECTED, flags(silent));
    assertEquals("-", value("username", silent));
    assertEquals("-", value("vhost", silent));
  }

  @Test
  void portAndAuthorityMakeSslAvailableWhileTheyAreThere() {
    State joined = joined(related);
    State tls = changed(joined, TLS);
    assertEquals(SSL, flags(tls));
    assertEquals("5671", value("ssl_port", tls));
    assertEquals("10.5.100.41 p7Xk2Vq9Rt4Z - -----BEGIN-----", outcome("answer", tls));
    assertEquals(AVAILABLE, flags(changed(joined, with(FIRST, Map.of("ssl_port", "5671")))));
    assertEquals(AVAILABLE, flags(changed(joined, with(FIRST, Map.of("ssl_ca", "LS0t")))));
    assertEquals(AVAILABLE, flags(changed(tls, FIRST)));
    Map<String, String> noPassword = Map.of("ssl_port", "5671", "ssl_ca", "LS0t");
    assertEquals(CONNECTED, flags(changed(tls, noPassword)));
  }

  @Test
  void aClusteredBrokerHasAFloatingAddress() {
    State clustered =
        changed(
            joined(related),
            with(FIRST, Map.of("clustered", "true", "vip", "10.5.100.40", "ha-vip-only", "true")));
    assertEquals("10.5.100.41 p7Xk2Vq9Rt4Z 10.5.100.40 -", outcome("answer", clustered));
    assertEquals("true", value("clustered", clustered));
    assertEquals("true", value("ha_vip_only", clustered));
    assertEquals(AVAILABLE, flags(clustered));
  }

  @Test
  void aUnitThatHasNotAnsweredIsConnectedAndNotReady() {
    State both = second(changed(joined(related), FIRST), Map.of("private-address", "10.5.100.42"));
    assertEquals("[10.5.100.41, 10.5.100.42] [10.5.100.41]", outcome("hosts", both));
  }

  @Test
  void readyHostsAreSorted() {
    State both = second(changed(joined(related), SECOND), FIRST);
    assertEquals("[10.5.100.42, 10.5.100.41] [10.5.100.41, 10.5.100.42]", outcome("hosts", both));
  }

  @Test
  void jujusOwnAddressesAreNotRead() {
    State answered =
        changed(
            joined(related),
            with(
                FIRST,
                Map.of("ingress-address", "10.5.100.98", "egress-subnets", "10.5.100.98/32")));
    assertEquals("10.5.100.41 p7Xk2Vq9Rt4Z - -", outcome("answer", answered));
    assertEquals("[10.5.100.41] [10.5.100.41]", outcome("hosts", answered));
  }

  @Test
  void valuesThatVanishClearFlags() {
    State answered = changed(joined(related), FIRST);
    assertEquals(CONNECTED, flags(changed(answered, Map.of())));
  }

  @Test
  void whenOneOfTwoUnitsDepartsTheOtherServes() {
    State both = second(changed(joined(related), FIRST), SECOND);
    State one = CHARM.run(DEPARTED, both).state();
    assertEquals(AVAILABLE, flags(one));
    State later = CHARM.run(Event.relationChanged(NAME, "rabbitmq-server/1"), one).state();
    assertEquals(AVAILABLE, flags(later));
    assertEquals("[10.5.100.42] [10.5.100.42]", outcome("hosts", later));
  }

  @Test
  void whenTheOnlyUnitThatAnsweredDepartsTheNextHookFindsOut() {
    State both = second(changed(joined(related), FIRST), Map.of());
    State one = CHARM.run(DEPARTED, both).state();
    assertEquals(AVAILABLE, flags(one));
    State later = CHARM.run(Event.relationChanged(NAME, "rabbitmq-server/1"), one).state();
    assertEquals(CONNECTED, flags(later));
  }

  @Test
  void atTheLastDepartureConnectedGoesAndAvailableStaysUntilBroken() {
    State answered = changed(joined(related), TLS);
    State left = CHARM.run(DEPARTED, answered).state();
    assertEquals(Set.of("amqp.available", "amqp.available.ssl"), flags(left));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), left).state()));
  }

  @Test
  void anotherHookAfterTheLastDepartureClearsAvailableToo() {
    State answered = changed(joined(related), TLS);
    State left = CHARM.run(DEPARTED, answered).state();
    assertEquals(Set.of(), flags(CHARM.run(Event.hook("update-status"), left).state()));
  }

  @Test
  void unitsThatDepartOneAfterTheOtherLeaveNothing() {
    State both = second(changed(joined(related), FIRST), SECOND);
    State one = CHARM.run(DEPARTED, both).state();
    State none = CHARM.run(Event.relationDeparted(NAME, "rabbitmq-server/1"), one).state();
    assertEquals(Set.of("amqp.available"), flags(none));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), none).state()));
  }

  @Test
  void aNewRelationIsAskedAgain() {
    State left = CHARM.run(DEPARTED, changed(joined(related), TLS)).state();
    State again =
        CHARM
            .run(Event.relationBroken(NAME), left)
            .state()
            .withRelation(
                RelationState.of(NAME).remoteApp("rabbitmq-server").remoteUnit(0, Map.of()));
    State asked = joined(again);
    assertEquals(CONNECTED, flags(asked));
    assertEquals(REQUEST, asked.published(NAME));
    assertEquals(AVAILABLE, flags(changed(asked, FIRST)));
  }

  private static Map<String, String> answer(String address) {
    return Map.of("hostname", address, "private-address", address, "password", "p7Xk2Vq9Rt4Z");
  }

  private static State joined(State from) {
    return CHARM.run(JOINED, from).state();
  }

  private static State changed(State from, Map<String, String> bag) {
    return CHARM.run(CHANGED, from.changeRelation(NAME, one -> one.remoteUnit(0, bag))).state();
  }

  private static State second(State from, Map<String, String> bag) {
    State both = from.changeRelation(NAME, one -> one.remoteUnit(1, bag));
    return CHARM.run(Event.relationChanged(NAME, "rabbitmq-server/1"), both).state();
  }

  private static String value(String key, State state) {
    return outcome(Event.action("value", Map.of("key", key)), state);
  }

  private static String outcome(String action, State state) {
    return outcome(Event.action(action), state);
  }

  private static String outcome(Event action, State state) {
    return CHARM.run(action, state).action().results().get("outcome");
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
