package charms.layer.openstackprinciple;

import charms.layer.openstack.OpenStackCharm;
import charms.layer.openstack.OpenStackCharms;
import charms.reactive.Action;
import charms.reactive.HookContext;

/** The actions of principals (openstack-layer.md section 3 and defect B2). */
final class UpgradeActions {
  private final HookContext context;

  UpgradeActions(HookContext context) {
    this.context = context;
  }

  @Action("openstack-upgrade")
  String upgradeOpenStack() {
    OpenStackCharm charm = charm();
    if (!context.config().flag("action-managed-upgrade")) {
      return "action-managed-upgrade config is False, skipped upgrade";
    }
    if (!charm.isUpgradeAvailable()) {
      return "no upgrade available";
    }
    charm.upgradeRelease();
    charm.assessStatus();
    return "success, upgrade completed";
  }

  @Action("package-upgrade")
  String upgradePackages() {
    OpenStackCharm charm = charm();
    charm.assessStatus();
    if (charm.isUpgradeAvailable()) {
      return "upgrade skipped because an openstack upgrade is available";
    }
    charm.upgradePackages();
    return "packages successfully upgraded";
  }

  private OpenStackCharm charm() {
    return OpenStackCharms.of(context).charm();
  }
}
