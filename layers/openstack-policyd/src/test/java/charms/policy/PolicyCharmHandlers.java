package charms.policy;

import charms.layer.openstack.DefaultHandler;
import charms.layer.openstack.OpenStackCharms;
import charms.layer.openstack.OpenStackRelease;
import charms.reactive.AtStart;
import charms.reactive.HookContext;

/** Leaves everything to the layers. */
final class PolicyCharmHandlers {
  private final HookContext context;

  PolicyCharmHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void provideCharm() {
    OpenStackCharms.of(context)
        .register(OpenStackRelease.PIKE, PolicyCharm::new)
        .useDefaults(
            DefaultHandler.CHARM_INSTALLED,
            DefaultHandler.CONFIG_CHANGED,
            DefaultHandler.UPDATE_STATUS,
            DefaultHandler.UPGRADE_CHARM);
  }
}
