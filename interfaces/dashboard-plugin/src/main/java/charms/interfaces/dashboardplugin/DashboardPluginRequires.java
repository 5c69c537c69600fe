package charms.interfaces.dashboardplugin;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.When;
import charms.reactive.WhenNot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The side of the plugin. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} and {@code N.available}, always together, from when the dashboard has
 *       said its release and both paths until it leaves
 * </ul>
 *
 * <pre>{@code
 * dashboard.publishPluginInfo("X = 1\n", "50", List.of(), List.of("python3-congress-dashboard"));
 * }</pre>
 */
public final class DashboardPluginRequires extends Endpoint {
  public DashboardPluginRequires(EndpointContext context) {
    super(context);
  }

  @When({
    "endpoint.{endpoint_name}.joined",
    "endpoint.{endpoint_name}.changed.release",
    "endpoint.{endpoint_name}.changed.bin_path",
    "endpoint.{endpoint_name}.changed.openstack_dir"
  })
  void joined() {
    flags().clear(expand("endpoint.{endpoint_name}.changed.release"));
    flags().clear(expand("endpoint.{endpoint_name}.changed.bin_path"));
    flags().clear(expand("endpoint.{endpoint_name}.changed.openstack_dir"));
    flags().set(expand("{endpoint_name}.connected"));
    flags().set(expand("{endpoint_name}.available"));
  }

  @WhenNot("endpoint.{endpoint_name}.joined")
  void broken() {
    flags().clear(expand("{endpoint_name}.available"));
    flags().clear(expand("{endpoint_name}.connected"));
  }

  /** The dashboard's OpenStack release, as in {@code ussuri}. */
  public Optional<String> release() {
    return remoteValue("release");
  }

  /** Where the dashboard's programs are, as in {@code /usr/bin}. */
  public Optional<String> binPath() {
    return remoteValue("bin_path");
  }

  /** Where the dashboard is installed, as in {@code /usr/share/openstack-dashboard}. */
  public Optional<String> openstackDir() {
    return remoteValue("openstack_dir");
  }

  /** Publishes settings alone; both lists of packages are null on the wire. */
  public void publishPluginInfo(String localSettings, @Nullable String priority) {
    publishPluginInfo(localSettings, priority, null, null);
  }

  /**
   * Publishes settings and packages in all relations. What is null is null on the wire too.
   *
   * @param localSettings text for the dashboard's local_settings.py
   * @param priority the dashboard orders the settings of its plugins by this text
   * @param conflictingPackages what the dashboard is to remove
   * @param installPackages what it is to install
   */
  public void publishPluginInfo(
      String localSettings,
      @Nullable String priority,
      @Nullable List<String> conflictingPackages,
      @Nullable List<String> installPackages) {
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.putJson("local-settings", localSettings);
      bag.putJson("priority", priority);
      bag.putJson("conflicting-packages", conflictingPackages);
      bag.putJson("install-packages", installPackages);
    }
  }
}
