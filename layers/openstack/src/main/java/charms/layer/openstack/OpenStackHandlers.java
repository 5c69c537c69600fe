package charms.layer.openstack;

import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;

/** The handlers every OpenStack charm may use (openstack-layer.md section 2). */
final class OpenStackHandlers {
  private final HookContext context;

  OpenStackHandlers(HookContext context) {
    this.context = context;
  }

  @When("charms.openstack.do-default-charm.installed")
  @WhenNot("charm.installed")
  void install() {
    OpenStackCharms.of(context).forgetRelease();
    charm().install();
    context.flags().set("charm.installed");
    charm().assessStatus();
  }

  @When({"config.changed", "charms.openstack.do-default-config.changed"})
  void changeConfig() {
    charm().configChanged();
    charm().assessStatus();
  }

  @Hook("upgrade-charm")
  void noteUpgrade() {
    context.flags().set("run-default-upgrade-charm");
  }

  @When({"run-default-upgrade-charm", "charms.openstack.do-default-upgrade-charm"})
  void upgradeCharm() {
    charm().upgradeCharm();
    charm().assessStatus();
    context.flags().clear("run-default-upgrade-charm");
  }

  @Hook("update-status")
  void noteUpdate() {
    context.flags().set("run-default-update-status");
  }

  @When({"run-default-update-status", "charms.openstack.do-default-update-status"})
  void updateStatus() {
    charm().assessStatus();
    context.flags().clear("run-default-update-status");
  }

  private OpenStackCharm charm() {
    return OpenStackCharms.of(context).charm();
  }
}
