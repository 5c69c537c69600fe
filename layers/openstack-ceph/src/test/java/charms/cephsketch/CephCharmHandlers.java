package charms.cephsketch;

import charms.interfaces.cephclient.CephClientRequires;
import charms.layer.openstack.DefaultHandler;
import charms.layer.openstack.OpenStackCharms;
import charms.layer.openstack.OpenStackRelease;
import charms.reactive.AtStart;
import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;
import java.util.List;

/** When the sketch uses Ceph. */
final class CephCharmHandlers {
  private final HookContext context;

  CephCharmHandlers(HookContext context) {
    this.context = context;
  }

  @AtStart
  void provideCharm() {
    OpenStackCharms.of(context)
        .register(OpenStackRelease.MITAKA, CephCharm::new)
        .useDefaults(DefaultHandler.CHARM_INSTALLED, DefaultHandler.CONFIG_CHANGED);
  }

  @When("ceph.connected")
  void askForPool(CephClientRequires ceph) {
    charm().client().requestPool(ceph);
    charm().assessStatus();
  }

  @When("ceph.available")
  void configure(CephClientRequires ceph) {
    ceph.key().ifPresent(charm().client()::writeKeyring);
    charm().render(List.of(ceph));
    context.flags().set("sketch.keyring");
  }

  @When("sketch.keyring")
  @WhenNot("ceph.connected")
  void forget() {
    charm().client().deleteKeyring();
    context.flags().clear("sketch.keyring");
  }

  private CephCharm charm() {
    return OpenStackCharms.of(context).charm(CephCharm.class);
  }
}
