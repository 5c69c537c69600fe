package charms.interfaces.cephclient;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What pools of every kind have in common; all of it may be left open.
 *
 * <pre>{@code
 * PoolSettings.OPEN.weight(10).application("rbd").with("max-bytes", 1048576)
 * }</pre>
 *
 * <p>The wire keys are those of charm-helpers' CephBrokerRq.
 *
 * @param values texts and numbers by wire key, without those left open
 */
public record PoolSettings(Map<String, Object> values) {
  private static final String WEIGHT = "weight";
  private static final List<String> KEYS =
      List.of(
          "app-name",
          "compression-algorithm",
          "compression-mode",
          "compression-required-ratio",
          "compression-min-blob-size",
          "compression-min-blob-size-hdd",
          "compression-min-blob-size-ssd",
          "compression-max-blob-size",
          "compression-max-blob-size-hdd",
          "compression-max-blob-size-ssd",
          "crush-profile",
          "group",
          "group-namespace",
          "max-bytes",
          "max-objects",
          "rbd-mirroring-mode",
          WEIGHT);

  /** Nothing but RBD mirroring by pool, as charm-helpers has it. */
  public static final PoolSettings OPEN = new PoolSettings(Map.of("rbd-mirroring-mode", "pool"));

  /**
   * @throws IllegalArgumentException if there is no such setting
   */
  public PoolSettings {
    for (String key : values.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "cannot set '" + key + "' of a pool: expected one of " + KEYS);
      }
    }
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The part of all data the pool is to hold, in percent; 10 and 10.0 differ on the wire. */
  public PoolSettings weight(Number percent) {
    return with(WEIGHT, percent);
  }

  /** Who uses the pool, as in {@code rbd} or {@code rgw}. */
  public PoolSettings application(String name) {
    return with("app-name", name);
  }

  /** The group of pools, as in {@code volumes}. */
  public PoolSettings group(String name) {
    return with("group", name);
  }

  /** Narrows access to the group. */
  public PoolSettings namespace(String name) {
    return with("group-namespace", name);
  }

  /**
   * Any setting by its wire key.
   *
   * @param key as in {@code max-bytes} or {@code compression-mode}
   * @param value a text or number
   * @throws IllegalArgumentException if there is no such setting
   */
  public PoolSettings with(String key, Object value) {
    Map<String, Object> more = new TreeMap<>(values);
    more.put(key, value);
    return new PoolSettings(more);
  }

  boolean hasWeight() {
    return values.containsKey(WEIGHT);
  }

  /** Every key; null where the setting is open. */
  Map<String, @Nullable Object> asFields() {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    for (String key : KEYS) {
      fields.put(key, values.get(key));
    }
    return fields;
  }
}
