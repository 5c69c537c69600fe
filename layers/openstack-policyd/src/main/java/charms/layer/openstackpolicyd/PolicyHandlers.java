package charms.layer.openstackpolicyd;

import charms.layer.openstack.OpenStackCharm;
import charms.layer.openstack.OpenStackCharms;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;

/** When the operator's rules are looked at: after install, a new charm or resource, an option. */
final class PolicyHandlers {
  private static final String RENEW = "openstack-policyd.renew";

  private final HookContext context;

  PolicyHandlers(HookContext context) {
    this.context = context;
  }

  /** A new resource comes with this hook too. */
  @Hook("upgrade-charm")
  void noteUpgrade() {
    context.flags().set(RENEW);
  }

  @When({"charm.installed", RENEW})
  void renewPolicies() {
    OpenStackCharm charm = OpenStackCharms.of(context).charm();
    if (charm instanceof PolicyOverriding service) {
      new PolicyOverrides(context, charm, service).renew();
      charm.assessStatus();
    }
    context.flags().clear(RENEW);
  }

  @When({"charm.installed", "config.changed"})
  void followOption() {
    OpenStackCharm charm = OpenStackCharms.of(context).charm();
    if (charm instanceof PolicyOverriding service) {
      new PolicyOverrides(context, charm, service).follow();
      charm.assessStatus();
    }
  }
}
