package charms.aodh;

import charms.interfaces.memcache.MemcacheRequires;
import charms.layer.openstack.LazyValues;
import charms.layer.openstackapi.ApiCharm;
import charms.layer.openstackapi.RabbitCredentials;
import charms.layer.openstackapi.ServicePorts;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Aodh from mitaka on: the API is a service of its own and takes its port from aodh.conf. */
class AodhCharm extends ApiCharm {
  static final String CONF = "/etc/aodh/aodh.conf";
  static final String API = "aodh-api";
  private static final List<String> AODH =
      List.of(
          API, "aodh-common", "aodh-evaluator", "aodh-expirer", "aodh-notifier", "aodh-listener");

  AodhCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    List<String> packages = new ArrayList<>(AODH);
    packages.add(aptBinding());
    return packages;
  }

  /** The binding of apt that the hacluster beside it needs. */
  String aptBinding() {
    return "python-apt";
  }

  @Override
  public List<String> services() {
    return List.of(API, "aodh-evaluator", "aodh-notifier", "aodh-listener");
  }

  @Override
  public ServicePorts apiPorts() {
    return ServicePorts.of(API, 8042);
  }

  /** Keystone gives it the type {@code alarming}. */
  @Override
  public String serviceType() {
    return "aodh";
  }

  @Override
  public Map<String, List<String>> restartMap() {
    return Map.of(CONF, services());
  }

  @Override
  public List<String> requiredRelations() {
    return List.of("amqp", "shared-db", "identity-service");
  }

  @Override
  public List<List<String>> syncCommands() {
    return List.of(List.of("aodh-dbsync"));
  }

  /** The virtual host of ceilometer, whose events aodh listens to. */
  @Override
  public RabbitCredentials rabbitCredentials() {
    return new RabbitCredentials("aodh", "openstack");
  }

  @Override
  public String group() {
    return "aodh";
  }

  @Override
  public int pythonVersion() {
    return 2;
  }

  @Override
  protected LazyValues adapter(Endpoint endpoint) {
    return endpoint instanceof MemcacheRequires memcached
        ? new CoordinatorValues(memcached)
        : super.adapter(endpoint);
  }

  /** Renders all files with every endpoint that has answered. */
  void configure() {
    render(availableEndpoints());
  }
}
