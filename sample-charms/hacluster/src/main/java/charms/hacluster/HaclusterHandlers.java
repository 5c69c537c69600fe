package charms.hacluster;

import charms.interfaces.hacluster.ClusterRequest;
import charms.interfaces.hacluster.HaclusterProvides;
import charms.reactive.Action;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;

/** Keeps what principals want clustered and tells them when the cluster has formed. */
final class HaclusterHandlers {
  private final HookContext context;

  HaclusterHandlers(HookContext context) {
    this.context = context;
  }

  @When("ha.available")
  void configure(HaclusterProvides ha) {
    ClusterNodes nodes = ClusterNodes.of(context);
    long wanted = context.config().integer("cluster_count").orElse(2L);
    if (nodes.count() < wanted) {
      context
          .status()
          .blocked(
              "Insufficient number of peer units to form ha cluster (expected " + wanted + ")");
      return;
    }
    ClusterConfiguration configuration = new ClusterConfiguration(context.store());
    for (ClusterRequest request : ha.requests()) {
      configuration.apply(request.resources());
    }
    ha.clustered();
    context.status().active("Unit is ready and clustered");
  }

  @WhenNot("ha.available")
  void await() {
    context.status().waiting("Waiting for the principal to send its resources");
  }

  @Action("crm-status")
  String crmStatus() {
    return new CrmStatus(ClusterNodes.of(context), new ClusterConfiguration(context.store()))
        .toString();
  }
}
