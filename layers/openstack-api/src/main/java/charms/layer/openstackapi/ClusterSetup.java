package charms.layer.openstackapi;

import charms.interfaces.hacluster.DnsEntry;
import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.hacluster.InitService;
import charms.interfaces.hacluster.VirtualIp;
import charms.layer.openstack.AddressResolver;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.FloatingAddresses;
import charms.layer.openstack.UnitNetwork;
import charms.reactive.HookContext;
import java.util.List;

/** What a charm asks of its cluster (openstack-layer.md section 7, configure_ha_resources). */
final class ClusterSetup {
  private final HookContext context;
  private final String name;

  ClusterSetup(HookContext context, String name) {
    this.context = context;
    this.name = name;
  }

  void configure(HaclusterRequires cluster, List<HaResource> resources) {
    for (HaResource resource : resources) {
      switch (resource) {
        case VIPS -> addVips(cluster);
        case HAPROXY -> cluster.add(new InitService(name, "haproxy"));
        case DNSHA -> addNames(cluster);
      }
    }
    cluster.bindResources(iface());
  }

  /** Each name gets the unit's own address, which moves with it from unit to unit. */
  private void addNames(HaclusterRequires cluster) {
    if (!context.config().flag("dns-ha")) {
      return;
    }
    AddressResolver addresses = new AddressResolver(context, false);
    for (EndpointType type : EndpointType.values()) {
      context
          .config()
          .string("os-" + type.word() + "-hostname")
          .ifPresent(
              hostname ->
                  cluster.add(
                      new DnsEntry(name, addresses.resolveAddress(type), hostname, type.key())));
    }
  }

  private void addVips(HaclusterRequires cluster) {
    List<String> wanted = FloatingAddresses.of(context.config());
    for (String former : FloatingAddresses.former(context.config())) {
      if (!wanted.contains(former)) {
        cluster.remove(resource(former));
      }
    }
    for (String vip : wanted) {
      cluster.add(resource(vip));
      UnitNetwork.of(context)
          .interfaceFor(vip)
          .ifPresent(found -> cluster.deleteResource("res_" + name + "_" + found + "_vip"));
    }
  }

  /** Where the unit has a network for the address, the cluster finds it by itself. */
  private VirtualIp resource(String vip) {
    if (UnitNetwork.of(context).interfaceFor(vip).isPresent()) {
      return new VirtualIp(name, vip);
    }
    String bits = context.config().integer("vip_cidr").map(String::valueOf).orElse("24");
    return new VirtualIp(name, vip, iface(), bits);
  }

  private String iface() {
    return context.config().string("vip_iface").orElse("eth0");
  }
}
