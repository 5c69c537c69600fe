package charms.layer.openstackapi;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.keystone.EndpointRegistration;
import charms.interfaces.keystone.KeystoneRequires;
import charms.interfaces.mysqlshared.DatabaseRequest;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.layer.openstack.AddressResolver;
import charms.layer.openstack.CertificateArtefact;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.LazyValues;
import charms.layer.openstack.OpenStackCharms;
import charms.layer.openstack.OpenStackRelease;
import charms.layer.openstack.UnitNetwork;
import charms.layer.openstack.UnitPause;
import charms.layer.openstackprinciple.PrincipleCharm;
import charms.reactive.Endpoint;
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
 * The charm of an API service. A charm says what differs:
 *
 * <pre>{@code
 * public final class CongressCharm extends ApiCharm {
 *   public CongressCharm(HookContext context) {
 *     super(context);
 *   }
 *
 *   public ServicePorts apiPorts() {
 *     return ServicePorts.of("congress-server", 1789);
 *   }
 *
 *   public String serviceType() {
 *     return "congress";
 *   }
 *   ...
 * }
 * }</pre>
 */
public abstract class ApiCharm extends PrincipleCharm {
  private static final String HAPROXY_FILE = "/etc/haproxy/haproxy.cfg";
  private static final String MEMCACHED_FILE = "/etc/memcached.conf";

  protected ApiCharm(HookContext context) {
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

  @Override
  public List<String> allPackages() {
    Set<String> packages = new LinkedHashSet<>(packages());
    if (usesMemcached()) {
      packages.add("memcached");
      packages.add(pythonVersion() == 2 ? "python-memcache" : "python3-memcache");
    }
    if (usesHaproxy()) {
      packages.add("haproxy");
    }
    if (tls().isEnabled()) {
      packages.add("apache2");
    }
    return List.copyOf(packages);
  }

  @Override
  public List<String> fullServiceList() {
    Set<String> services = new LinkedHashSet<>(services());
    if (usesMemcached()) {
      services.add("memcached");
    }
    if (usesHaproxy()) {
      services.add("haproxy");
    }
    if (tls().isEnabled()) {
      services.add("apache2");
    }
    return List.copyOf(services);
  }

  /** In a cluster it is the cluster that runs haproxy. */
  @Override
  public List<String> servicesToCheck() {
    List<String> services = new ArrayList<>(fullServiceList());
    if (context().flags().isSet("ha.connected")) {
      services.remove("haproxy");
    }
    return services;
  }

  @Override
  public Map<String, List<String>> fullRestartMap() {
    Map<String, List<String>> restarts = new LinkedHashMap<>(restartMap());
    if (usesMemcached()) {
      restarts.put(MEMCACHED_FILE, List.of("memcached"));
    }
    if (usesHaproxy()) {
      restarts.put(HAPROXY_FILE, List.of("haproxy"));
    }
    if (tls().isEnabled()) {
      restarts.put(TlsFrontend.FILE, List.of("apache2"));
    }
    return restarts;
  }

  @Override
  public Set<String> openPorts() {
    Set<String> ports = new TreeSet<>();
    activePorts().all().forEach(port -> ports.add(port + "/tcp"));
    return ports;
  }

  /** As in {@code http://10.5.3.128:1789}. */
  public final String url(EndpointType type) {
    return addresses().url(type, tls().isEnabled())
        + ":"
        + activePorts().port(defaultService(), type);
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

  /** Serves with the certificates there are; files and the catalogue follow at once. */
  @Override
  public void configureTls() {
    super.configureTls();
    List<CertificateArtefact> artefacts = certificates(addresses());
    Set<String> packages = new LinkedHashSet<>(allPackages());
    packages.add("apache2");
    boolean changed = tls().configure(artefacts, packages, servicesMayRun());
    if (changed) {
      updatePorts();
    }
    if (changed && context().flags().isSet("config.rendered")) {
      render(availableEndpoints());
      context()
          .endpoint("identity-service", KeystoneRequires.class)
          .filter(identity -> context().flags().isSet("identity-service.connected"))
          .ifPresent(this::registerEndpoints);
    }
  }

  /** Peers are always part of it. */
  @Override
  protected List<Endpoint> availableEndpoints() {
    return withPeers(super.availableEndpoints());
  }

  private List<Endpoint> withPeers(List<Endpoint> endpoints) {
    List<Endpoint> all = new ArrayList<>(endpoints);
    for (Endpoint endpoint : context().endpoints()) {
      if (endpoint instanceof OpenstackHaPeers && !all.contains(endpoint)) {
        all.add(endpoint);
      }
    }
    return all;
  }

  /** Asks the database server for the charm's databases. */
  public void configureDatabase(MysqlSharedRequires database) {
    databases().forEach(database::configure);
  }

  /** Asks the message queue for a user and a virtual host. */
  public void requestRabbitAccess(RabbitmqRequires messaging) {
    messaging.requestAccess(rabbitCredentials().username(), rabbitCredentials().vhost());
  }

  /** Enters the service in keystone's catalogue. */
  public void registerEndpoints(KeystoneRequires identity) {
    identity.registerEndpoints(
        new EndpointRegistration(
            serviceType(),
            context().config().string("region").orElse("RegionOne"),
            url(EndpointType.PUBLIC),
            url(EndpointType.INTERNAL),
            url(EndpointType.ADMIN)));
  }

  /** Tells the peers this unit's addresses. */
  public void updatePeers(OpenstackHaPeers peers) {
    for (EndpointType type : EndpointType.values()) {
      peers.setAddress(type.word(), UnitNetwork.of(context()).address(type.word()));
    }
  }

  /** Asks the cluster to run the charm's resources. */
  public void configureHa(HaclusterRequires cluster) {
    new ClusterSetup(context(), name()).configure(cluster, haResources());
  }

  /**
   * Renders all files with the endpoints given and those of peers; goes to a newer release before,
   * if {@code openstack-origin} gives one.
   */
  public void renderWith(Endpoint... endpoints) {
    upgradeIfAvailable();
    ApiCharm inForce = OpenStackCharms.of(context()).charm(ApiCharm.class);
    if (inForce != this) {
      inForce.renderWith(endpoints);
      return;
    }
    render(withPeers(List.of(endpoints)));
  }

  /** The authorities of database and message queue. */
  @Override
  protected void prepareRender() {
    super.prepareRender();
    new ClientAuthorities(context(), group()).write();
  }

  @Override
  protected LazyValues options() {
    return new ApiOptionValues(context(), this);
  }

  @Override
  protected LazyValues adapter(Endpoint endpoint) {
    if (endpoint instanceof MysqlSharedRequires database) {
      return new SharedDbValues(database, release());
    } else if (endpoint instanceof KeystoneRequires identity) {
      return new IdentityServiceValues(identity);
    } else if (endpoint instanceof RabbitmqRequires messaging) {
      return new AmqpValues(messaging, context().application());
    } else if (endpoint instanceof OpenstackHaPeers peers) {
      return new ClusterValues(context(), peers);
    }
    return super.adapter(endpoint);
  }

  final AddressResolver addresses() {
    return new AddressResolver(context(), clustered());
  }

  final TlsFrontend tls() {
    return new TlsFrontend(context(), name(), group());
  }

  final boolean usesMemcached() {
    return release().isAtLeast(OpenStackRelease.MITAKA);
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
