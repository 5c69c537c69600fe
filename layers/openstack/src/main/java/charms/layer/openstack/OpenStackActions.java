package charms.layer.openstack;

import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;

/** The actions of every OpenStack charm (openstack-layer.md section 3). */
final class OpenStackActions {
  private final HookContext context;

  OpenStackActions(HookContext context) {
    this.context = context;
  }

  @Action("pause")
  String pause() {
    OpenStackCharm charm = charm();
    charm.assessStatus();
    charm.leaveService();
    UnitPause.of(context).pause(charm.servicesToCheck());
    return "paused";
  }

  @Action("resume")
  String resume() {
    OpenStackCharm charm = charm();
    charm.assessStatus();
    UnitPause.of(context).resume(charm.servicesToCheck());
    charm.returnToService();
    return "resumed";
  }

  @Action("restart-services")
  String restartServices() {
    if (UnitPause.of(context).isPaused()) {
      throw new IllegalStateException("the unit is paused; resume it instead");
    }
    charm().restartServices();
    charm().assessStatus();
    return "restarted";
  }

  @Action("render-diff")
  void showDifference(ActionCall call) {
    String diff = charm().renderDiff();
    call.result("outcome", diff.isEmpty() ? "all files are as they would be rendered" : "differs");
    if (!diff.isEmpty()) {
      call.result("diff", diff);
    }
  }

  private OpenStackCharm charm() {
    return OpenStackCharms.of(context).charm();
  }
}
