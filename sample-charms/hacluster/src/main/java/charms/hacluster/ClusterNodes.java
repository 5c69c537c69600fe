package charms.hacluster;

import charms.reactive.HookContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machines of the cluster by unit number, this one included, told over the relation {@code
 * hanode}. A unit that leaves is none of them.
 */
final class ClusterNodes {
  private static final String PEERS = "hanode";
  private static final String READY = "ready";

  private final List<Relation> relations;
  private final ClusterNode own;
  private final List<RemoteUnit> peers = new ArrayList<>();

  ClusterNodes(HookContext context) {
    relations = context.relations(PEERS);
    own = new ClusterNode(context.unit(), context.hookTools().unitGet("private-address"));
    relations.forEach(relation -> peers.addAll(relation.units()));
  }

  /** How many units there are, with an address or without. */
  int count() {
    return peers.size() + 1;
  }

  /** This unit's own. */
  ClusterNode own() {
    return own;
  }

  /** Those that have an address. */
  List<ClusterNode> all() {
    List<ClusterNode> nodes = new ArrayList<>(List.of(own));
    for (RemoteUnit peer : peers) {
      Optional<String> address = peer.bag().get("private-address");
      address.ifPresent(known -> nodes.add(new ClusterNode(peer.name(), known)));
    }
    nodes.sort(ClusterNode.BY_NUMBER);
    return List.copyOf(nodes);
  }

  List<String> names() {
    return all().stream().map(ClusterNode::name).toList();
  }

  /** Tells the others that corosync and pacemaker run here. */
  void tellReady() {
    relations.forEach(relation -> relation.unitBag().put(READY, "yes"));
  }

  /** Whether this is the only unit, or another has told that it is ready. */
  boolean canMeet() {
    return peers.isEmpty() || peers.stream().anyMatch(peer -> peer.bag().get(READY).isPresent());
  }
}
