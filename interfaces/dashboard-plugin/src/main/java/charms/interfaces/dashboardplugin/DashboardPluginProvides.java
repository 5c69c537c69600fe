package charms.interfaces.dashboardplugin;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The side of the dashboard. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while a plugin is related
 *   <li>{@code N.available} while a plugin has sent its settings
 * </ul>
 */
public final class DashboardPluginProvides extends Endpoint {
  private static final Comparator<PluginSettings> BY_PRIORITY =
      Comparator.comparing(PluginSettings::priority);

  public DashboardPluginProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !plugins().isEmpty());
  }

  /** Tells the plugins what they extend. */
  public void publish(String release, String binPath, String openstackDir) {
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      bag.put("release", release);
      bag.put("bin_path", binPath);
      bag.put("openstack_dir", openstackDir);
    }
  }

  /** What the first unit of each relation has sent, by priority; those without settings are out. */
  public List<PluginSettings> plugins() {
    List<PluginSettings> plugins = new ArrayList<>();
    for (Relation relation : relations()) {
      List<RemoteUnit> units = relation.units();
      if (!units.isEmpty()) {
        PluginSettings.of(units.get(0)).ifPresent(plugins::add);
      }
    }
    plugins.sort(BY_PRIORITY);
    return List.copyOf(plugins);
  }
}
