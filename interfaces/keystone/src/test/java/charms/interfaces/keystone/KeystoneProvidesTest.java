package charms.interfaces.keystone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keystone's side of interfaces.md section 2. */
final class KeystoneProvidesTest {
  private static final String NAME = "identity-service";
  private static final CharmUnderTest CHARM =
      CharmUnderTest.of(
          CharmSketch.named("keystone")
              .provides(NAME, "keystone", KeystoneProvides::new)
              .handlers(new AnsweringHandlers_Handlers()));
  private static final Event CHANGED = Event.relationChanged(NAME, "congress/0");
  private static final Set<String> CONNECTED = Set.of("identity-service.connected");
  private static final Set<String> BOTH =
      Set.of("identity-service.connected", "identity-service.available");
  private static final Map<String, String> MANILA =
      Bags.of(
          "v1_service=manila v1_region=RegionOne v1_public_url=http://m:8786/v1"
              + " v1_internal_url=http://m:8786/v1 v1_admin_url=http://m:8786/v1"
              + " v2_service=manilav2 v2_region=RegionOne v2_public_url=http://m:8786/v2"
              + " v2_internal_url=http://m:8786/v2 v2_admin_url=http://m:8786/v2");

  @Test
  void theAnswerIsTheContractsExample() {
    State answered = CHARM.run(CHANGED, related(Bags.registration())).state();
    assertEquals(Bags.answer(), answered.published(NAME));
    assertEquals(Map.of(), answered.relation(NAME).applicationBag());
    assertEquals(BOTH, flags(answered));
  }

  @Test
  void onlyTheLeaderAnswers() {
    State seen = CHARM.run(CHANGED, related(Bags.registration()).withLeader(false)).state();
    assertEquals(Map.of(), seen.published(NAME));
    assertEquals(BOTH, flags(seen));
  }

  @Test
  void everyUnitSendsAndEachRelationGetsOneAnswer() {
    State two =
        related(Bags.registration())
            .changeRelation(NAME, one -> one.remoteUnit(1, Bags.registration()))
            .withRelation(RelationState.of(NAME).remoteApp("manila").remoteUnit(0, MANILA));
    State answered = CHARM.run(CHANGED, two).state();
    assertEquals(Bags.answer(), answered.juju().relations().get(0).unitBag());
    assertEquals(
        Bags.with(Bags.answer(), "service_username=manila_manilav2"),
        answered.juju().relations().get(1).unitBag());
    assertEquals(Optional.of("congress"), answered.stored("identity-service:0 user"));
    assertEquals(Optional.of("manila_manilav2"), answered.stored("identity-service:1 user"));
  }

  @Test
  void createdRolesAreToldAndRequestedOnesRead() {
    State answered =
        CHARM
            .run(
                CHANGED,
                related(
                    Bags.with(
                        Bags.registration(),
                        "requested_roles=role1,role2 add_role_to_admin=grole1,grole2")))
            .state();
    assertEquals(Bags.with(Bags.answer(), "created_roles=role1,role2"), answered.published(NAME));
    String request = String.valueOf(answered.stored("identity-service:0").orElseThrow());
    assertTrue(
        request.contains("RequestedRoles[requested=[role1, role2], addToAdmin=[grole1, grole2]]"),
        request);
  }

  @Test
  void subscribersAreToldInBothBags() {
    Map<String, String> subscribed = Bags.with(Bags.registration(), "subscribe_ep_change=neutron");
    State answered = CHARM.run(CHANGED, related(subscribed)).state();
    Map<String, String> notice =
        Map.of(
            "catalog_ttl",
            "60",
            "ep_changed",
            "{\"neutron\": {\"admin\": \"http://10.5.100.62:9696\","
                + " \"internal\": \"http://10.5.100.62:9696\","
                + " \"public\": \"http://10.5.100.62:9696\"}}");
    assertEquals(notice, answered.relation(NAME).applicationBag());
    Map<String, String> unit = new TreeMap<>(Bags.answer());
    unit.putAll(notice);
    assertEquals(unit, answered.published(NAME));
  }

  @Test
  void aSubscriptionNamesServicesBetweenBlanks() {
    Map<String, String> bag = new TreeMap<>(Bags.registration());
    bag.put("subscribe_ep_change", "neutron nova");
    State seen = CHARM.run(CHANGED, related(bag)).state();
    String request = String.valueOf(seen.stored("identity-service:0").orElseThrow());
    assertTrue(request.endsWith("subscriptions=[neutron, nova]]"), request);
  }

  @Test
  void prefixedRegistrationsShareOneUser() {
    State answered = CHARM.run(CHANGED, related(MANILA)).state();
    assertEquals("manila_manilav2", answered.published(NAME).get("service_username"));
  }

  @Test
  void theUnprefixedRegistrationWinsOnceItIsComplete() {
    Map<String, String> all = new TreeMap<>(MANILA);
    all.putAll(Bags.registration());
    assertEquals(
        "congress",
        CHARM.run(CHANGED, related(all)).state().published(NAME).get("service_username"));
    State without = CHARM.run(CHANGED, related(Bags.without(all, "region"))).state();
    assertEquals("manila_manilav2", without.published(NAME).get("service_username"));
  }

  @Test
  void aPrefixHasNoUnderscore() {
    State seen =
        CHARM
            .run(
                CHANGED,
                related(
                    Bags.of(
                        "v_1_service=m v_1_region=R v_1_public_url=u v_1_internal_url=u"
                            + " v_1_admin_url=u")))
            .state();
    assertEquals(CONNECTED, flags(seen));
  }

  @Test
  void anIncompleteRegistrationIsNone() {
    for (String key : Bags.registration().keySet()) {
      State seen = CHARM.run(CHANGED, related(Bags.without(Bags.registration(), key))).state();
      assertEquals(CONNECTED, flags(seen), key);
      assertEquals(Map.of(), seen.published(NAME), key);
    }
  }

  @Test
  void aUnitThatAsksForInformationGetsNoAccount() {
    Map<String, String> none =
        Bags.of("service=None region=None public_url=None internal_url=None admin_url=None");
    assertEquals(Bags.addresses(), CHARM.run(CHANGED, related(none)).state().published(NAME));
    for (String key : List.of("service", "region", "admin_url", "requested_roles")) {
      State seen =
          CHARM.run(CHANGED, related(Bags.with(Bags.registration(), key + "=None"))).state();
      assertEquals(Bags.addresses(), seen.published(NAME), key);
    }
  }

  @Test
  void flagsGoWithTheLastUnit() {
    State two =
        CHARM
            .run(CHANGED, related(Bags.registration()))
            .state()
            .changeRelation(NAME, one -> one.remoteUnit(1, Bags.registration()));
    State one = CHARM.run(Event.relationDeparted(NAME, "congress/0"), two).state();
    assertEquals(BOTH, flags(one));
    State none = CHARM.run(Event.relationDeparted(NAME, "congress/1"), one).state();
    assertEquals(Set.of(), flags(none));
    assertEquals(Set.of(), flags(CHARM.run(Event.relationBroken(NAME), none).state()));
  }

  private static State related(Map<String, String> bag) {
    return State.initial()
        .withRelation(RelationState.of(NAME).remoteApp("congress").remoteUnit(0, bag));
  }

  private static Set<String> flags(State state) {
    return state.flags().stream().filter(flag -> flag.startsWith(NAME)).collect(Collectors.toSet());
  }
}
