package charms.interfaces.hacluster;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The side of a service. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.connected} while the hacluster subordinate is related
 *   <li>{@code N.available} while the cluster has formed
 * </ul>
 *
 * <p>Resources are collected across hooks and sent as a whole:
 *
 * <pre>{@code
 * cluster.add(new VirtualIp("congress", "10.5.100.1"));
 * cluster.add(new InitService("congress", "haproxy"));
 * cluster.bindResources("eth0");
 * }</pre>
 */
public final class HaclusterRequires extends Endpoint {
  /** The port charms name where nothing else is configured. */
  public static final int MULTICAST_PORT = 4440;

  public HaclusterRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.connected"), isJoined());
    flags().toggle(expand("{endpoint_name}.available"), isJoined() && isClustered());
  }

  /** True if hacluster says that the cluster has formed. */
  public boolean isClustered() {
    return value("clustered")
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"))
        .isPresent();
  }

  /** A value of hacluster by its wire key; empty where there is none. */
  public Optional<String> value(String wireKey) {
    return remoteValues(wireKey).stream().findFirst();
  }

  /** Distinct values of all remote units. */
  public List<String> remoteValues(String wireKey) {
    return joinedUnits().stream()
        .map(RemoteUnit::bag)
        .flatMap(bag -> bag.get(wireKey).stream())
        .distinct()
        .toList();
  }

  /** Adds a resource to those collected. */
  public void add(ClusterResource resource) {
    save(resources().toBuilder().add(resource).build());
  }

  /** Keeps resources together or apart; see {@link CrmBuilder#colocation}. */
  public void addColocation(String name, String score, List<String> resources) {
    save(resources().toBuilder().colocation(name, score, resources).build());
  }

  /** The same, where nodes with equal {@code attribute} count as one. */
  public void addColocation(String name, String score, List<String> resources, String attribute) {
    save(resources().toBuilder().colocation(name, score, resources, attribute).build());
  }

  /** Removes a resource and asks the cluster to forget it. */
  public void remove(ClusterResource resource) {
    CrmBuilder crm = resources().toBuilder();
    if (resource instanceof VirtualIp vip) {
      vip.removeFrom(crm);
    } else if (resource instanceof DnsEntry entry) {
      entry.removeFrom(crm);
    } else {
      crm.delete(resource.resourceName());
    }
    save(crm.build());
  }

  /** Removes a colocation and asks the cluster to forget it. */
  public void removeColocation(String name) {
    deleteResource(name);
  }

  /** Asks the cluster to forget a resource, known to this unit or not. */
  public void deleteResource(String name) {
    save(resources().toBuilder().delete(name).build());
  }

  /** The resources collected so far. */
  public CrmResources resources() {
    return hook()
        .store()
        .get(storeKey())
        .map(stored -> stored instanceof Map<?, ?> map ? map : Map.of())
        .map(CrmResources::fromJson)
        .orElseGet(() -> CrmResources.builder().build());
  }

  /** Sends the resources collected, for the interface that corosync is to use. */
  public void bindResources(String iface) {
    bindResources(iface, MULTICAST_PORT);
  }

  /** Sends the resources collected. */
  public void bindResources(String iface, int multicastPort) {
    bindOn(iface, multicastPort);
    manageResources(resources());
  }

  /** Names interface and port for corosync, which a cluster with unicast does not read. */
  public void bindOn(String iface, int multicastPort) {
    for (Relation relation : relations()) {
      relation.unitBag().put("corosync_bindiface", iface);
      relation.unitBag().put("corosync_mcastport", String.valueOf(multicastPort));
    }
  }

  /** Sends these resources, in all eleven keys. */
  public void manageResources(CrmResources resources) {
    for (Relation relation : relations()) {
      LocalBag bag = relation.unitBag();
      resources.asJson().forEach((name, value) -> bag.putJson("json_" + name, value));
    }
  }

  private void save(CrmResources resources) {
    hook().store().set(storeKey(), resources.asJson());
  }

  private String storeKey() {
    return "hacluster." + name() + ".resources";
  }
}
