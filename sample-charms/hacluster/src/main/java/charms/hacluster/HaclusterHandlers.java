package charms.hacluster;

import charms.interfaces.hacluster.ClusterRequest;
import charms.interfaces.hacluster.CrmResources;
import charms.interfaces.hacluster.HaclusterProvides;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;
import charms.reactive.event.RelationEvent;
import java.util.List;
import java.util.Optional;

/** Forms the cluster, has it run what principals want, and tells them when it does. */
final class HaclusterHandlers {
  private final HookContext context;

  HaclusterHandlers(HookContext context) {
    this.context = context;
  }

  @When("ha.available")
  @WhenNot(HaclusterFlags.LEFT)
  void configure(HaclusterProvides ha) {
    ClusterNodes nodes = new ClusterNodes(context);
    long wanted = context.config().integer("cluster_count").orElse(2L);
    if (nodes.count() < wanted && !context.flags().isSet(HaclusterFlags.FORMED)) {
      context
          .status()
          .blocked(
              "Insufficient number of peer units to form ha cluster (expected " + wanted + ")");
      return;
    }
    Optional<String> key = new ClusterKey(context).text();
    if (key.isEmpty() || nodes.all().size() < nodes.count()) {
      context.status().waiting("Waiting for the key of the leader and addresses of all units");
      return;
    }
    new Corosync(context.host())
        .join(new CorosyncConfiguration(context.application(), nodes.all()), key.get());
    context.flags().set(HaclusterFlags.FORMED);
    nodes.tellReady();
    Crm crm = new Crm(context.host());
    if (!(nodes.canMeet() ? crm.awaitQuorum() : crm.hasQuorum())) {
      context.status().waiting("Waiting for enough nodes of the cluster");
      return;
    }
    run(ha, nodes);
    assessStatus(ha, crm);
  }

  private void run(HaclusterProvides ha, ClusterNodes nodes) {
    List<CrmResources> requests = ha.requests().stream().map(ClusterRequest::resources).toList();
    requests.forEach(crm -> new HandedServices(context).take(crm.services()));
    Cluster cluster = new Cluster(context);
    cluster.know(nodes);
    cluster.apply(
        wanted(ha), requests.stream().flatMap(crm -> crm.deleteResources().stream()).toList());
  }

  private void assessStatus(HaclusterProvides ha, Crm crm) {
    List<String> stopped = crm.notRunning(wanted(ha).primitives());
    if (context.flags().isSet(HaclusterFlags.PAUSED)) {
      context.status().maintenance("Paused. Use 'resume' action to resume normal service.");
    } else if (stopped.isEmpty()) {
      ha.clustered();
      context.status().active("Unit is ready and clustered");
    } else {
      context.status().waiting("Resources not running yet: " + String.join(", ", stopped));
    }
  }

  private CrmConfiguration wanted(HaclusterProvides ha) {
    return CrmConfiguration.of(
        ClusterRules.of(context.config()),
        ha.requests().stream().map(ClusterRequest::resources).toList());
  }

  @WhenNot({"ha.available", HaclusterFlags.LEFT})
  void await() {
    context.status().waiting("Waiting for the principal to send its resources");
  }

  /** A unit that goes knows its peers as gone: they are not. */
  @Hook("hanode-relation-departed")
  void leave(RelationEvent event) {
    if (event.departingUnit().equals(Optional.of(context.unit()))) {
      leave();
    }
  }

  @Hook("hanode-relation-broken")
  void leaveForGood() {
    leave();
  }

  @Hook("stop")
  void stop() {
    leave();
  }

  private void leave() {
    if (context.flags().isSet(HaclusterFlags.FORMED)) {
      new Corosync(context.host()).leave();
      new HandedServices(context).giveBack();
      context.flags().clear(HaclusterFlags.FORMED);
    }
    context.flags().set(HaclusterFlags.LEFT);
    context.status().maintenance("Left the cluster");
    context.endHook();
  }
}
