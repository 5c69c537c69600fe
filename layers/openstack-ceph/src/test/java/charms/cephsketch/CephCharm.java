package charms.cephsketch;

import charms.interfaces.cephclient.CephClientRequires;
import charms.layer.openstack.LazyValues;
import charms.layer.openstack.OpenStackCharm;
import charms.layer.openstackceph.CephClient;
import charms.layer.openstackceph.CephValues;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One file, one account. */
final class CephCharm extends OpenStackCharm {
  CephCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> requiredRelations() {
    return List.of("ceph");
  }

  @Override
  public Map<String, List<String>> restartMap() {
    return Map.of("/etc/ceph/ceph.conf", List.of());
  }

  @Override
  public Optional<String> wrongOption() {
    return super.wrongOption().or(client()::wrongOption);
  }

  @Override
  protected LazyValues adapter(Endpoint endpoint) {
    return endpoint instanceof CephClientRequires ceph
        ? new CephValues(ceph)
        : super.adapter(endpoint);
  }

  CephClient client() {
    CephClient client = CephClient.of(context()).ownedBy("sketch", "store");
    CephClient named = context().config().string("name").map(client::named).orElse(client);
    return context().config().flag("per-host") ? named.perHost() : named;
  }
}
