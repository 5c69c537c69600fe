package charms.hacluster;

import charms.reactive.Action;
import charms.reactive.HookContext;

/** What an operator asks of this unit's node. */
final class HaclusterActions {
  private final HookContext context;
  private final Crm crm;

  HaclusterActions(HookContext context) {
    this.context = context;
    this.crm = new Crm(context.host());
  }

  @Action("crm-status")
  String crmStatus() {
    return crm.status();
  }

  @Action("pause")
  void pause() {
    crm.standby(node());
    context.flags().set(HaclusterFlags.PAUSED);
    context.status().maintenance("Paused. Use 'resume' action to resume normal service.");
  }

  @Action("resume")
  void resume() {
    crm.online(node());
    context.flags().clear(HaclusterFlags.PAUSED);
    context.status().active("Unit is ready and clustered");
  }

  private String node() {
    return ClusterNode.nameOf(context.unit());
  }
}
