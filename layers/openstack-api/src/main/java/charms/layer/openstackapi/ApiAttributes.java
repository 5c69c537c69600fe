package charms.layer.openstackapi;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.mysqlshared.DatabaseRequest;
import charms.layer.openstack.AddressResolver;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.OpenStackRelease;
import charms.layer.openstack.PackageType;
import charms.layer.openstack.UnitPause;
import charms.layer.openstackprinciple.PrincipleCharm;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the charm of an API service says of it, and what follows for packages, services, files and
 * ports (openstack-layer.md section 1).
 */
public abstract class ApiAttributes extends PrincipleCharm {
  protected ApiAttributes(HookContext context) {
    super(context);
  }

  /** The ports clients use, by service and kind of endpoint. */
  public abstract ServicePorts apiPorts();

  /**
   * True if a 1 is put before the ports of clients while apache ends TLS: 18779 in the place of
   * 8779.
   */
  public boolean changesPortsWithTls() {
    return false;
  }

  /** The ports clients use now. */
  public final ServicePorts activePorts() {
    return changesPortsWithTls() && tls().isEnabled() ? apiPorts().ofTls() : apiPorts();
  }

  /** The service's name for keystone, as in {@code congress}. */
  public abstract String serviceType();

  /** The service whose ports are in the catalogue; by default the first of {@link #apiPorts}. */
  public String defaultService() {
    return apiPorts().services().get(0);
  }

  /** What a cluster runs. */
  public List<HaResource> haResources() {
    return List.of(HaResource.VIPS, HaResource.HAPROXY);
  }

  /** What to ask of the message queue; by default user and virtual host of the charm's name. */
  public RabbitCredentials rabbitCredentials() {
    return new RabbitCredentials(name(), name());
  }

  /** The databases to ask for; by default one, and its user, of the charm's name. */
  public List<DatabaseRequest> databases() {
    return List.of(DatabaseRequest.of(name(), name()));
  }

  /** Lines for haproxy's backends, as in {@code option httpchk GET /}. */
  public List<String> haproxyHealthcheck() {
    return List.of();
  }

  /**
   * The file that makes {@link #haproxyHealthcheck} fail while it is there, as in {@code
   * /etc/barbican/healthcheck_disable}; empty for none. It takes a unit out of service before a
   * pause.
   */
  public Optional<String> healthcheckSwitch() {
    return Optional.empty();
  }

  /** How the service runs in apache's WSGI, if its templates say that it does. */
  public WsgiScripts wsgi() {
    return WsgiScripts.none(name());
  }

  /** 2 where the service runs on Python 2. */
  public int pythonVersion() {
    return 3;
  }

  @Override
  public List<String> requiredRelations() {
    return List.of("shared-db", "amqp", "identity-service");
  }

  /** As in {@code http://10.5.3.128:1789}. */
  public final String url(EndpointType type) {
    return addresses().url(type, tls().isEnabled())
        + ":"
        + activePorts().port(defaultService(), type);
  }

  @Override
  public List<String> allPackages() {
    Set<String> packages = new LinkedHashSet<>(packages());
    for (SideService beside : SideService.of(this)) {
      packages.addAll(beside.packages());
    }
    return List.copyOf(packages);
  }

  @Override
  public List<String> fullServiceList() {
    Set<String> services = new LinkedHashSet<>(services());
    for (SideService beside : SideService.of(this)) {
      services.add(beside.service());
    }
    return List.copyOf(services);
  }

  @Override
  public Map<String, List<String>> fullRestartMap() {
    Map<String, List<String>> restarts = new LinkedHashMap<>(restartMap());
    for (SideService beside : SideService.of(this)) {
      restarts.put(beside.file(), List.of(beside.service()));
    }
    return restarts;
  }

  /** In a cluster it is the cluster that runs haproxy. */
  @Override
  public List<String> servicesToCheck() {
    List<String> services = new ArrayList<>(fullServiceList());
    if (context().flags().isSet("ha.connected")) {
      services.remove(SideService.HAPROXY);
    }
    return services;
  }

  @Override
  public Set<String> openPorts() {
    Set<String> ports = new TreeSet<>();
    for (Integer port : activePorts().all()) {
      ports.add(port + "/tcp");
    }
    return ports;
  }

  /** In a cluster it is the cluster that runs haproxy: what it passes to is looked at. */
  @Override
  public Set<Integer> portsToCheck() {
    if (!context().flags().isSet("config.rendered") && !UnitPause.of(context()).isPaused()) {
      return Set.of();
    }
    boolean clusterRunsHaproxy = usesHaproxy() && context().flags().isSet("ha.connected");
    return clusterRunsHaproxy ? activePorts().behindHaproxy() : activePorts().all();
  }

  /** Also what is wrong with a floating address. */
  @Override
  public Optional<String> wrongOption() {
    return new VipCheck(context()).problem().or(super::wrongOption);
  }

  final AddressResolver addresses() {
    return new AddressResolver(context(), clustered());
  }

  final TlsFrontend tls() {
    return new TlsFrontend(context(), name(), group(), primarySnap());
  }

  final boolean usesMemcached() {
    return release().isAtLeast(OpenStackRelease.MITAKA);
  }

  /** Snaps end TLS by themselves. */
  final boolean usesApache() {
    return packageType() == PackageType.DEB && tls().isEnabled();
  }

  final boolean usesHaproxy() {
    return haResources().contains(HaResource.HAPROXY);
  }

  /** True once the cluster says that it holds its resources. */
  private boolean clustered() {
    Optional<HaclusterRequires> cluster = context().endpoint("ha", HaclusterRequires.class);
    return cluster.isPresent() && context().flags().isSet("ha.available");
  }
}
