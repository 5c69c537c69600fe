package charms.interfaces.hacluster;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.RemoteBag;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The side of hacluster. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while the principal is related
 *   <li>{@code N.available} while it has sent resources
 * </ul>
 */
public final class HaclusterProvides extends Endpoint {
  public HaclusterProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), !requests().isEmpty());
  }

  /** Every principal that has sent resources. */
  public List<ClusterRequest> requests() {
    List<ClusterRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      CrmResources resources = resources(unit);
      if (!resources.isEmpty()) {
        requests.add(
            new ClusterRequest(
                unit.relation().id(),
                unit.name(),
                resources,
                unit.bag().get("corosync_bindiface").orElse(""),
                unit.bag().get("corosync_mcastport").orElse("")));
      }
    }
    return List.copyOf(requests);
  }

  /** Tells the principals that the cluster has formed. */
  public void clustered() {
    for (Relation relation : relations()) {
      relation.unitBag().put("clustered", "yes");
    }
  }

  /**
   * Reads {@code json_KEY}, else {@code KEY}.
   *
   * @throws IllegalStateException if a value is no JSON collection; it names unit and key
   */
  private static CrmResources resources(RemoteUnit unit) {
    Map<String, Object> json = new TreeMap<>();
    for (String name : CrmResources.names()) {
      String key = unit.bag().get("json_" + name).isPresent() ? "json_" + name : name;
      Object value = collection(unit.bag(), key);
      if (value instanceof String text) {
        throw new IllegalStateException(
            "cannot read '"
                + key
                + "' of "
                + unit.name()
                + ": no JSON map or list: '"
                + text
                + "'");
      }
      json.put(name, value);
    }
    return CrmResources.fromJson(json);
  }

  private static Object collection(RemoteBag bag, String key) {
    Object value = bag.json(key);
    return value == null || value.equals("") ? List.of() : value;
  }
}
