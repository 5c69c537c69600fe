package charms.interfaces.nrpeexternalmaster;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The side of nrpe. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while the principal unit is related
 *   <li>{@code N.available} while it has monitors
 * </ul>
 */
public final class NrpeExternalMasterRequires extends Endpoint {
  public NrpeExternalMasterRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !monitors().isEmpty());
  }

  /** The monitors of all principals, sorted by name. */
  public List<NrpeMonitor> monitors() {
    Map<String, NrpeMonitor> monitors = new TreeMap<>();
    for (RemoteUnit unit : joinedUnits()) {
      unit.bag().get("monitors").map(MonitorsYaml::read).ifPresent(monitors::putAll);
    }
    return List.copyOf(monitors.values());
  }

  /**
   * Says what Nagios calls this unit, in all relations.
   *
   * @param hostname as in {@code juju-congress-0}
   * @param context what host names start with, as in {@code juju}
   */
  public void publish(String hostname, String context) {
    for (Relation relation : relations()) {
      relation.unitBag().put("nagios_hostname", hostname);
      relation.unitBag().put("nagios_host_context", context);
    }
  }
}
