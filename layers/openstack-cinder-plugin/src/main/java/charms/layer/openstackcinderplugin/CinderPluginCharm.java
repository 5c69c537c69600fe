package charms.layer.openstackcinderplugin;

import charms.interfaces.cinderbackend.CinderBackend;
import charms.interfaces.cinderbackend.CinderBackendProvides;
import charms.interfaces.cinderbackend.ConfigOption;
import charms.layer.openstack.OpenStackCharm;
import charms.layer.openstack.ReleasesPackages;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The charm of a storage backend of cinder, as a subordinate (openstack-layer.md section 1,
 * CinderStoragePluginCharm). A charm says what differs:
 *
 * <pre>{@code
 * final class LvmCharm extends CinderPluginCharm {
 *   LvmCharm(HookContext context) {
 *     super(context);
 *   }
 *
 *   public boolean stateless() {
 *     return false;
 *   }
 *
 *   public List<ConfigOption> cinderConfiguration() {
 *     return List.of(new ConfigOption("volume_group", "cinder-volumes"));
 *   }
 * }
 * }</pre>
 */
public abstract class CinderPluginCharm extends OpenStackCharm {
  protected CinderPluginCharm(HookContext context) {
    super(context);
  }

  /** True if any unit of cinder can serve the backend's volumes. */
  public abstract boolean stateless();

  /** The backend's section of cinder.conf, line by line. */
  public abstract List<ConfigOption> cinderConfiguration();

  /** How each resource of the charm is installed, by its name; by default a Debian package. */
  public Map<String, ResourceInstaller> resourceInstallers() {
    return Map.of("driver-deb", ResourceInstaller.DEB);
  }

  /**
   * Installs packages, also from where {@code driver-source} says, where the charm has that option,
   * then the resources. An upgrade of the charm does so too, and another resource comes with one.
   */
  @Override
  public void install() {
    new DriverSource(context()).configure();
    super.install();
    installResources();
    assessStatus();
  }

  /** Tells cinder of the backend, which has the application's name. */
  public void configurePrincipal(CinderBackendProvides cinder) {
    cinder.configurePrincipal(
        new CinderBackend(
            context().application(), cinderConfiguration(), Optional.of(stateless())));
    assessStatus();
  }

  @Override
  protected void publishPackages(Endpoint principal, ReleasesPackages packages) {
    if (principal instanceof CinderBackendProvides cinder) {
      cinder.publishReleasesPackagesMap(packages.json());
    }
  }

  /** Installs the resources there are, after packages: their dependencies are the charm's. */
  private void installResources() {
    resourceInstallers()
        .forEach(
            (name, installer) ->
                context()
                    .hookTools()
                    .resourceGet(name)
                    .ifPresent(file -> installer.install(context().host(), file)));
  }
}
