package charms.hacluster;

import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the running cluster to what is wanted, and remembers what it was brought to: under {@code
 * cluster.applied} the configuration, under {@code cluster.elements} its names, under {@code
 * cluster.nodes} the nodes it knew.
 *
 * <p>Every unit does so when what its own principal asks for changes, so that a lost leader keeps
 * nobody from it; the cluster itself holds one configuration for all.
 */
final class Cluster {
  private static final String APPLIED = "cluster.applied";
  private static final String ELEMENTS = "cluster.elements";
  private static final String NODES = "cluster.nodes";

  private final HookContext context;
  private final Crm crm;

  Cluster(HookContext context) {
    this.context = context;
    this.crm = new Crm(context.host());
  }

  /** Has it run these resources and no others that it ran for this charm before. */
  void apply(CrmConfiguration wanted, List<String> unwanted) {
    if (context.store().get(APPLIED).equals(Optional.of(wanted.text()))) {
      return;
    }
    List<String> gone = kept(ELEMENTS);
    gone.addAll(unwanted);
    gone.removeAll(wanted.names());
    crm.load(wanted);
    crm.delete(gone.stream().distinct().toList());
    crm.settle();
    context.store().set(ELEMENTS, wanted.names());
    context.store().set(APPLIED, wanted.text());
  }

  /** Has it forget nodes whose units left. */
  void know(ClusterNodes nodes) {
    Set<String> gone = new TreeSet<>(kept(NODES));
    gone.addAll(crm.lostNodes());
    nodes.names().forEach(gone::remove);
    gone.forEach(crm::forget);
    context.store().set(NODES, nodes.names());
  }

  private List<String> kept(String key) {
    List<String> texts = new ArrayList<>();
    if (context.store().get(key).orElse(List.of()) instanceof List<?> values) {
      values.forEach(value -> texts.add(String.valueOf(value)));
    }
    return texts;
  }
}
