package charms.layer.openstackapi;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.keystone.KeystoneRequires;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.layer.openstack.EndpointType;
import charms.reactive.HookContext;
import charms.reactive.OptionDeclaration;
import charms.reactive.OptionDeclaration.Type;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.NetworkAddresses.BoundAddress;
import charms.testkit.CharmSketch;
import charms.testkit.State;
import java.util.List;
import java.util.Map;

/** Charms, options and networks to try the layer with. */
final class Sketches {
  static final String RELEASE = "charmers.openstack-release-version";

  private static final List<String> OPTIONS =
      List.of(
          "vip",
          "config-flags",
          "openstack-origin",
          "os-admin-hostname",
          "os-public-network",
          "ssl_cert",
          "ssl_key",
          "ssl_ca");

  private Sketches() {}

  /** One API with the same port for all, and one with three. */
  static class TwoApis extends ApiCharm {
    TwoApis(HookContext context) {
      super(context);
    }

    @Override
    public ServicePorts apiPorts() {
      return ServicePorts.of("one-api", 1789)
          .and(
              "two-api",
              Map.of(
                  EndpointType.PUBLIC, 9000,
                  EndpointType.INTERNAL, 9001,
                  EndpointType.ADMIN, 9002));
    }

    @Override
    public String serviceType() {
      return "sketch";
    }

    @Override
    public List<String> packages() {
      return List.of("one-api");
    }

    @Override
    public List<String> services() {
      return List.of("one-api");
    }

    @Override
    public Map<String, List<String>> restartMap() {
      return Map.of("/etc/one/one.conf", services());
    }
  }

  /** With the options and two of the endpoints of the layer. */
  static CharmSketch charm() {
    CharmSketch charm =
        CharmSketch.named("sketch")
            .requires("ha", "hacluster", HaclusterRequires::new)
            .requires("shared-db", "mysql-shared", MysqlSharedRequires::new)
            .requires("amqp", "rabbitmq", RabbitmqRequires::new)
            .requires("identity-service", "keystone", KeystoneRequires::new)
            .peers("cluster", "openstack-ha", OpenstackHaPeers::new)
            .option(new OptionDeclaration("worker-multiplier", Type.FLOAT, null))
            .option(new OptionDeclaration("vip_iface", Type.STRING, "eth0"))
            .option(new OptionDeclaration("vip_cidr", Type.INT, 24L))
            .option(new OptionDeclaration("prefer-ipv6", Type.BOOLEAN, false))
            .option(new OptionDeclaration("wsgi-socket-rotation", Type.BOOLEAN, true));
    for (String name : OPTIONS) {
      charm.option(new OptionDeclaration(name, Type.STRING, null));
    }
    return charm;
  }

  /** The value a template sees as {@code options.NAME}. */
  static Object option(State state, String name) {
    return Probe.ask(
        charm(), state, context -> new ApiOptionValues(context, new TwoApis(context)).get(name));
  }

  /** A unit at which apache ends TLS. */
  static State withTls(State state) {
    return state.withStored("charms.openstack.ssl.enabled", true).withFlag("ssl.enabled");
  }

  /** One address of one interface. */
  static NetworkAddresses network(String iface, String address, String cidr) {
    return new NetworkAddresses(
        List.of(new BoundAddress(iface, address, cidr)), List.of(address), List.of());
  }
}
