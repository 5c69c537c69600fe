package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The units behind each address (openstack-layer.md section 7, Peers, and defect B10). */
final class ClusterValuesTest {
  private final State networks =
      State.initial()
          .withNetwork("public", Sketches.network("eth1", "10.6.0.5", "10.6.0.0/20"))
          .withNetwork("internal", Sketches.network("eth2", "10.7.0.5", "10.7.0.0/16"));

  @Test
  void withoutRelationThereAreNoHosts() {
    assertEquals("{}", value(State.initial(), "cluster_hosts").toString());
  }

  @Test
  void aUnitWithoutPeersIsBehindItsOwnAddresses() {
    assertEquals(
        Map.of(
            "10.5.3.128", host("10.5.3.128/255.255.0.0", "{sketch-0=10.5.3.128}"),
            "10.6.0.5", host("10.6.0.5/255.255.240.0", "{sketch-0=10.6.0.5}"),
            "10.7.0.5", host("10.7.0.5/255.255.0.0", "{sketch-0=10.7.0.5}")),
        texts(networks.withRelation(RelationState.of("cluster"))));
  }

  @Test
  void eachNetworkHasThePeersAddressesThere() {
    Map<String, String> published =
        Map.of(
            "private-address", "10.5.3.129",
            "admin-address", "10.5.3.129",
            "public-address", "10.6.0.6",
            "internal-address", "10.7.0.6");
    State state = networks.withRelation(RelationState.of("cluster").remoteUnit(1, published));
    assertEquals(
        Map.of(
            "10.5.3.128",
                host("10.5.3.128/255.255.0.0", "{sketch-0=10.5.3.128, sketch-1=10.5.3.129}"),
            "10.6.0.5", host("10.6.0.5/255.255.240.0", "{sketch-0=10.6.0.5, sketch-1=10.6.0.6}"),
            "10.7.0.5", host("10.7.0.5/255.255.0.0", "{sketch-0=10.7.0.5, sketch-1=10.7.0.6}")),
        texts(state));
  }

  @Test
  void peersThatHaveNotPublishedYetStayWithTheirPrivateAddress() {
    State state =
        networks.withRelation(
            RelationState.of("cluster")
                .remoteUnit(1, Map.of("private-address", "10.5.3.129"))
                .remoteUnit(
                    2, Map.of("private-address", "10.5.3.130", "public-address", "10.6.0.7")));
    assertEquals(
        host(
            "10.6.0.5/255.255.240.0",
            "{sketch-0=10.6.0.5, sketch-1=10.5.3.129, sketch-2=10.6.0.7}"),
        texts(state).get("10.6.0.5"));
  }

  @Test
  void theUnitItselfComesFirstThenPeersByNumber() {
    State state =
        State.initial()
            .withUnit(3)
            .withRelation(
                RelationState.of("cluster")
                    .remoteUnit(10, Map.of("private-address", "10.5.3.110"))
                    .remoteUnit(2, Map.of("private-address", "10.5.3.102"))
                    .remoteUnit(0, Map.of("private-address", "10.5.3.100")));
    assertEquals(
        "{10.5.3.128="
            + host(
                "10.5.3.128/255.255.0.0",
                "{sketch-3=10.5.3.128, sketch-0=10.5.3.100, sketch-2=10.5.3.102,"
                    + " sketch-10=10.5.3.110}")
            + "}",
        texts(state).toString());
  }

  @Test
  void internalAddressesAreSortedWithTheUnitsOwn() {
    State state =
        networks.withRelation(
            RelationState.of("cluster")
                .remoteUnit(1, Map.of("internal-address", "10.7.0.9"))
                .remoteUnit(2, Map.of("internal-address", "10.7.0.4")));
    assertEquals("[10.7.0.4, 10.7.0.5, 10.7.0.9]", value(state, "internal_addresses").toString());
  }

  private static Map<String, String> texts(State state) {
    Map<String, String> texts = new TreeMap<>();
    ((Map<?, ?>) value(state, "cluster_hosts"))
        .forEach(
            (address, host) ->
                texts.put(
                    address.toString(),
                    host(
                        ((Map<?, ?>) host).get("network").toString(),
                        ((Map<?, ?>) host).get("backends").toString())));
    return texts;
  }

  private static String host(String network, String backends) {
    return network + " " + backends;
  }

  private static Object value(State state, String name) {
    return Probe.ask(
        Sketches.charm(),
        state,
        context ->
            new ClusterValues(
                    context, context.endpoint("cluster", OpenstackHaPeers.class).orElseThrow())
                .get(name));
  }
}
