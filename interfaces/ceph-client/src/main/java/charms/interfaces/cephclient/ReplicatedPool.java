package charms.interfaces.cephclient;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pool that keeps whole copies.
 *
 * @param name as in {@code congress}
 * @param replicas how many copies
 * @param placementGroups how many; empty for the monitors to choose
 * @param settings what pools have in common
 */
public record ReplicatedPool(
    String name, int replicas, Optional<Integer> placementGroups, PoolSettings settings) {
  /**
   * @throws IllegalArgumentException if both placement groups and a weight are given
   */
  public ReplicatedPool {
    if (placementGroups.isPresent() && settings.hasWeight()) {
      throw new IllegalArgumentException(
          "cannot ask for pool '" + name + "': placement groups and weight exclude each other");
    }
  }

  /** Three copies, everything else open. */
  public static ReplicatedPool of(String name) {
    return new ReplicatedPool(name, 3, Optional.empty(), PoolSettings.OPEN);
  }

  public ReplicatedPool withReplicas(int number) {
    return new ReplicatedPool(name, number, placementGroups, settings);
  }

  public ReplicatedPool withPlacementGroups(int number) {
    return new ReplicatedPool(name, replicas, Optional.of(number), settings);
  }

  public ReplicatedPool with(PoolSettings newSettings) {
    return new ReplicatedPool(name, replicas, placementGroups, newSettings);
  }

  BrokerOperation asOperation() {
    Map<String, @Nullable Object> fields = settings.asFields();
    fields.put("op", "create-pool");
    fields.put("name", name);
    fields.put("replicas", replicas);
    fields.put("pg_num", placementGroups.orElse(null));
    return new BrokerOperation(fields);
  }
}
