package charms.hacluster;

import charms.interfaces.hacluster.CrmResources;
import charms.reactive.UnitStore;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources the cluster was told to run, kept in the unit's store under {@code
 * cluster.resources}, {@code cluster.groups} and {@code cluster.clones}.
 */
final class ClusterConfiguration {
  private static final String RESOURCES = "cluster.resources";
  private static final String GROUPS = "cluster.groups";
  private static final String CLONES = "cluster.clones";

  private final UnitStore store;

  ClusterConfiguration(UnitStore store) {
    this.store = store;
  }

  /** Takes over what a principal sent and forgets what it wants deleted. */
  void apply(CrmResources crm) {
    Map<String, String> resources = new TreeMap<>(crm.resources());
    Map<String, String> groups = new TreeMap<>(crm.groups());
    Map<String, String> clones = new TreeMap<>(crm.clones());
    for (String deleted : crm.deleteResources()) {
      resources.remove(deleted);
      groups.remove(deleted);
      clones.remove(deleted);
    }
    store.set(RESOURCES, resources);
    store.set(GROUPS, groups);
    store.set(CLONES, clones);
  }

  /** Resource to agent. */
  Map<String, String> resources() {
    return texts(RESOURCES);
  }

  /** Group to its members, blank-separated. */
  Map<String, String> groups() {
    return texts(GROUPS);
  }

  /** Clone to the resource that runs on every node. */
  Map<String, String> clones() {
    return texts(CLONES);
  }

  private Map<String, String> texts(String key) {
    Map<String, String> texts = new TreeMap<>();
    if (store.get(key).orElse(Map.of()) instanceof Map<?, ?> values) {
      values.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
    }
    return texts;
  }
}
