package charms.layer.openstackapi;

import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.keystone.EndpointRegistration;
import charms.interfaces.keystone.KeystoneRequires;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.layer.openstack.CertificateArtefact;
import charms.layer.openstack.EndpointType;
import charms.layer.openstack.LazyValues;
import charms.layer.openstack.OpenStackCharms;
import charms.layer.openstack.PackageType;
import charms.layer.openstack.UnitNetwork;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
public abstract class ApiCharm extends ApiAttributes {
  protected ApiCharm(HookContext context) {
    super(context);
  }

  /** Serves with the certificates there are; files and the catalogue follow at once. */
  @Override
  public void configureTls() {
    super.configureTls();
    List<CertificateArtefact> artefacts = certificates(addresses());
    Set<String> packages = new LinkedHashSet<>(allPackages());
    if (packageType() == PackageType.DEB) {
      packages.addAll(SideService.APACHE.packages());
    }
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
  protected void leaveService() {
    healthcheckSwitch().ifPresent(file -> new HealthSwitch(context(), file).off());
  }

  @Override
  protected void returnToService() {
    healthcheckSwitch().ifPresent(file -> new HealthSwitch(context(), file).on());
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
}
