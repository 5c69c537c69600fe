package charms.lvm;

import charms.layer.openstack.DefaultHandler;
import charms.layer.openstack.OpenStackCharms;
import charms.layer.openstack.OpenStackRelease;
import charms.reactive.AtStart;
import charms.reactive.HookContext;

/** Leaves everything to the layers. */
final class LvmHandlers {
  private final HookContext context;

  LvmHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void provideCharm() {
    OpenStackCharms.of(context)
        .register(OpenStackRelease.QUEENS, LvmCharm::new)
        .useDefaults(DefaultHandler.values());
  }
}
