package charms.layer.openstackcinderplugin;

import charms.interfaces.cinderbackend.CinderBackendProvides;
import charms.layer.openstack.OpenStackCharms;
import charms.reactive.HookContext;
import charms.reactive.When;

/** Tells cinder of the backend (openstack-layer.md section 2). */
final class CinderPluginHandlers {
  private final HookContext context;

  CinderPluginHandlers(HookContext context) {
    this.context = context;
  }

  @When({"storage-backend.connected", "charms.openstack.do-default-storage-backend.connected"})
  void configurePrincipal(CinderBackendProvides cinder) {
    OpenStackCharms.of(context).charm(CinderPluginCharm.class).configurePrincipal(cinder);
  }
}
