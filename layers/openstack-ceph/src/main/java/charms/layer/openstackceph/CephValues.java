package charms.layer.openstackceph;

import charms.interfaces.cephclient.CephClientRequires;
import charms.layer.openstack.EndpointValues;
import charms.layer.openstack.LazyValues;
import org.jspecify.annotations.Nullable;

/**
 * A Ceph cluster in templates: {@code monitors} are the addresses of its monitors, sorted, with
 * commas between, the empty text for none; else what monitors publish, as {@code auth}
 * (openstack-layer.md section 1, Ceph mixin).
 */
public final class CephValues extends LazyValues {
  private final CephClientRequires ceph;
  private final EndpointValues published;

  public CephValues(CephClientRequires ceph) {
    this.ceph = ceph;
    this.published = new EndpointValues(ceph);
  }

  @Override
  protected @Nullable Object value(String name) {
    return name.equals("monitors") ? String.join(",", ceph.monitorHosts()) : published.get(name);
  }
}
