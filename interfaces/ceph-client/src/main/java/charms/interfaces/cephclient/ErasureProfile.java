package charms.interfaces.cephclient;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an erasure coded pool splits objects.
 *
 * <pre>{@code
 * ErasureProfile.of("congress-profile", 3, 2).with("device-class", "ssd")
 * }</pre>
 *
 * @param name as in {@code congress-profile}
 * @param options by wire key; those missing are null on the wire
 */
public record ErasureProfile(String name, Map<String, Object> options) {
  private static final String TYPE = "erasure-type";
  private static final List<String> KEYS =
      List.of(
          "k",
          "m",
          "l",
          "c",
          "d",
          TYPE,
          "erasure-technique",
          "failure-domain",
          "device-class",
          "scalar-mds",
          "crush-locality");

  public ErasureProfile {
    options = Collections.unmodifiableMap(new TreeMap<>(options));
  }

  /** Of type jerasure, with so many data and coding chunks. */
  public static ErasureProfile of(String name, int dataChunks, int codingChunks) {
    return new ErasureProfile(name, Map.of(TYPE, "jerasure", "k", dataChunks, "m", codingChunks));
  }

  /**
   * An option by its wire key: {@code l} locality and {@code crush-locality} for type lrc, {@code
   * c} durability for shec, {@code d} helper chunks and {@code scalar-mds} for clay.
   *
   * @throws IllegalArgumentException if there is no such option
   */
  public ErasureProfile with(String key, Object value) {
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException(
          "cannot set '" + key + "' of an erasure profile: expected one of " + KEYS);
    }
    Map<String, Object> more = new TreeMap<>(options);
    more.put(key, value);
    return new ErasureProfile(name, more);
  }

  BrokerOperation asOperation() {
    Map<String, @Nullable Object> fields = new TreeMap<>();
    for (String key : KEYS) {
      fields.put(key, options.get(key));
    }
    fields.put("op", "create-erasure-profile");
    fields.put("name", name);
    return new BrokerOperation(fields);
  }
}
