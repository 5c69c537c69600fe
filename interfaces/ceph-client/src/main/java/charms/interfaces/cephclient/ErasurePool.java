package charms.interfaces.cephclient;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pool that keeps parts and parities.
 *
 * @param name as in {@code congress}
 * @param profile name of an {@link ErasureProfile}; empty for that of the monitors
 * @param overwrites true if objects may be changed in place, as RBD needs
 * @param settings what pools have in common
 */
public record ErasurePool(
    String name, Optional<String> profile, boolean overwrites, PoolSettings settings) {
  /** With a profile, not to be overwritten. */
  public static ErasurePool of(String name, String profile) {
    return new ErasurePool(name, Optional.of(profile), false, PoolSettings.OPEN);
  }

  public ErasurePool withOverwrites() {
    return new ErasurePool(name, profile, true, settings);
  }

  public ErasurePool with(PoolSettings newSettings) {
    return new ErasurePool(name, profile, overwrites, newSettings);
  }

  BrokerOperation asOperation() {
    Map<String, @Nullable Object> fields = settings.asFields();
    fields.put("op", "create-pool");
    fields.put("name", name);
    fields.put("pool-type", "erasure");
    fields.put("erasure-profile", profile.orElse(null));
    fields.put("allow-ec-overwrites", overwrites);
    return new BrokerOperation(fields);
  }
}
