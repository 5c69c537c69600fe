package charms.layer.openstackapi;

import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.interfaces.openstackha.PeerAddress;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.LazyValues;
import charms.layer.openstack.UnitNetwork;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code cluster} in templates: for each of this unit's addresses the units behind it, this one
 * first, then peers by number (openstack-layer.md section 7, Peers):
 *
 * <pre>
 * cluster_hosts:
 *   10.5.3.128:
 *     network: 10.5.3.128/255.255.0.0
 *     backends: {congress-0: 10.5.3.128, congress-1: 10.5.3.129}
 * </pre>
 *
 * <p>A peer that has not published its address of a network yet counts with its private address
 * (defect B10: it vanished until then).
 */
final class ClusterValues extends LazyValues {
  private final HookContext context;
  private final OpenstackHaPeers peers;

  ClusterValues(HookContext context, OpenstackHaPeers peers) {
    this.context = context;
    this.peers = peers;
  }

  @Override
  protected @Nullable Object value(String name) {
    return switch (name) {
      case "cluster_hosts" -> hosts();
      case "internal_addresses" -> internalAddresses();
      default -> peers.value(name.replace('_', '-')).orElse(null);
    };
  }

  private Map<String, Object> hosts() {
    Map<String, Object> hosts = new LinkedHashMap<>();
    if (peers.relations().isEmpty()) {
      return hosts;
    }
    UnitNetwork network = UnitNetwork.of(context);
    hosts.put(network.localAddress(), host(network.localAddress(), "private-address"));
    for (EndpointType type : EndpointType.values()) {
      String address = network.address(type.word());
      if (!hosts.containsKey(address)) {
        hosts.put(address, host(address, type.word() + "-address"));
      }
    }
    return hosts;
  }

  private Map<String, Object> host(String address, String peerKey) {
    Map<String, Object> backends = new LinkedHashMap<>();
    backends.put(context.unit().replace('/', '-'), address);
    for (PeerAddress peer : peers.ipMap()) {
      backends.put(peer.unit(), peer.address());
    }
    for (PeerAddress peer : peers.ipMap(peerKey)) {
      backends.put(peer.unit(), peer.address());
    }
    return Map.of(
        "network", address + "/" + UnitNetwork.of(context).netmask(address), "backends", backends);
  }

  private List<String> internalAddresses() {
    TreeSet<String> addresses = new TreeSet<>();
    addresses.add(UnitNetwork.of(context).address("internal"));
    peers.ipMap("internal-address").forEach(peer -> addresses.add(peer.address()));
    return new ArrayList<>(addresses);
  }
}
