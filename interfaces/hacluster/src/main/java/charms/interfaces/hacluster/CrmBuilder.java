package charms.interfaces.hacluster;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what a cluster is to run; see {@link CrmResources}. */
public final class CrmBuilder {
  private final SortedMap<String, SortedMap<String, String>> maps = new TreeMap<>();
  private final SortedMap<String, List<String>> lists = new TreeMap<>();

  CrmBuilder(CrmResources start) {
    start.maps().forEach((name, texts) -> maps.put(name, new TreeMap<>(texts)));
    start.lists().forEach((name, texts) -> lists.put(name, new ArrayList<>(texts)));
  }

  /** Adds what the resource consists of. */
  public CrmBuilder add(ClusterResource resource) {
    resource.addTo(this);
    return this;
  }

  /** Adds a resource, which is no longer to be deleted then. */
  public CrmBuilder primitive(String name, Primitive primitive) {
    map(CrmResources.RESOURCES).put(name, primitive.agent());
    String parameters = primitive.parameters();
    if (parameters.isEmpty()) {
      map(CrmResources.RESOURCE_PARAMS).remove(name);
    } else {
      map(CrmResources.RESOURCE_PARAMS).put(name, parameters);
    }
    list(CrmResources.DELETE_RESOURCES).remove(name);
    return this;
  }

  /** A clone runs the resource on every node. */
  public CrmBuilder clone(String name, String resource, String... meta) {
    return members(CrmResources.CLONES, name, List.of(resource), List.of(meta));
  }

  /** A group keeps its members on one node; without members there is no group. */
  public CrmBuilder group(String name, List<String> members) {
    if (members.isEmpty()) {
      map(CrmResources.GROUPS).remove(name);
      return this;
    }
    return members(CrmResources.GROUPS, name, members, List.of());
  }

  /** A master/slave set of the resource. */
  public CrmBuilder masterSlave(String name, String resource, String... meta) {
    return members(CrmResources.MS, name, List.of(resource), List.of(meta));
  }

  /**
   * Starts the resources in this order.
   *
   * @param score as in {@code inf} or {@code Mandatory}; empty for the cluster's own
   */
  public CrmBuilder order(String name, String score, List<String> resources) {
    String text = (score.isEmpty() ? "" : score + ":") + " " + String.join(" ", resources);
    map(CrmResources.ORDERS).put(name, text);
    return this;
  }

  /**
   * Keeps the resources together or apart; the colocation is no longer to be deleted then.
   *
   * @param score {@code inf} for together, {@code -inf} for apart, or a number
   */
  public CrmBuilder colocation(String name, String score, List<String> resources) {
    map(CrmResources.COLOCATIONS).put(name, score + ": " + String.join(" ", resources));
    list(CrmResources.DELETE_RESOURCES).remove(name);
    return this;
  }

  /** The same, where nodes with equal {@code attribute} count as one. */
  public CrmBuilder colocation(
      String name, String score, List<String> resources, String attribute) {
    colocation(name, score, resources);
    map(CrmResources.COLOCATIONS).merge(name, " node-attribute=" + attribute, String::concat);
    return this;
  }

  /**
   * Prefers or avoids nodes.
   *
   * @param attribute as in {@code inf:} and a node, or {@code resource-discovery=exclusive}; empty
   *     for none
   * @param rules as in {@code -inf: not_defined pingd}
   */
  public CrmBuilder location(String name, String resource, String attribute, String... rules) {
    StringBuilder text = new StringBuilder(resource);
    if (!attribute.isEmpty()) {
      text.append(' ').append(attribute);
    }
    Primitive.section(text, "rule", List.of(rules));
    map(CrmResources.LOCATIONS).put(name, text.toString());
    return this;
  }

  /** The cluster takes over that service from the init system; the last one named counts. */
  public CrmBuilder initService(String service) {
    lists.put(CrmResources.INIT_SERVICES, new ArrayList<>(List.of(service)));
    return this;
  }

  /** Likewise for systemd. */
  public CrmBuilder systemdService(String service) {
    lists.put(CrmResources.SYSTEMD_SERVICES, new ArrayList<>(List.of(service)));
    return this;
  }

  /** Forgets the name in every map and asks the cluster to do so too. */
  public CrmBuilder delete(String name) {
    maps.values().forEach(texts -> texts.remove(name));
    List<String> deleted = list(CrmResources.DELETE_RESOURCES);
    if (!deleted.contains(name)) {
      deleted.add(name);
    }
    return this;
  }

  /** Names of the resources whose name contains the text, sorted. */
  List<String> resourcesNamed(String text) {
    return map(CrmResources.RESOURCES).keySet().stream()
        .filter(name -> name.contains(text))
        .toList();
  }

  public CrmResources build() {
    return new CrmResources(maps, lists);
  }

  private CrmBuilder members(
      String collection, String name, List<String> members, List<String> meta) {
    StringBuilder text = new StringBuilder(String.join(" ", members));
    Primitive.section(text, "meta", meta);
    map(collection).put(name, text.toString());
    return this;
  }

  private SortedMap<String, String> map(String name) {
    return maps.computeIfAbsent(name, absent -> new TreeMap<>());
  }

  private List<String> list(String name) {
    return lists.computeIfAbsent(name, absent -> new ArrayList<>());
  }
}
