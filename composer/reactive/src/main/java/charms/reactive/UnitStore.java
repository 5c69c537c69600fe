package charms.reactive;

import charms.reactive.fields.FieldReader;
import charms.reactive.fields.FieldsCodec;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Key/value store of the unit. Values are JSON: texts, numbers, booleans, lists, maps with text
 * keys. Changes are durable when the hook succeeds (reactive-runtime.md section 5).
 */
public interface UnitStore {
  /** The value; empty where the key is unset. */
  Optional<Object> get(String key);

  Optional<String> getString(String key);

  void set(String key, Object value);

  void unset(String key);

  /** All entries whose key starts with the prefix, sorted by key; the prefix stays. */
  Map<String, Object> range(String prefix);

  /**
   * A record kept under the key; empty where it is unset.
   *
   * @throws charms.reactive.fields.FieldsException if what is kept has another shape
   */
  default <T> Optional<T> read(String key, FieldsCodec<T> codec) {
    return get(key)
        .map(
            kept ->
                codec.read(
                    new FieldReader(
                        "the stored value '" + key + "'",
                        field -> kept instanceof Map<?, ?> map ? map.get(field) : null)));
  }

  /** Keeps a record under the key. */
  default <T> void write(String key, FieldsCodec<T> codec, T value) {
    set(key, codec.write(value));
  }

  /** Sets several values, each under the prefix and its key. */
  default void update(String prefix, Map<String, Object> values) {
    values.forEach((key, value) -> set(prefix + key, value));
  }

  /** Unsets all entries whose key starts with the prefix. */
  default void unsetRange(String prefix) {
    range(prefix).keySet().forEach(this::unset);
  }

  /**
   * What differs between the values given and those kept under the prefix; nothing is stored.
   *
   * <pre>
   * kept {a: 1, b: 2}, given {b: 3, c: 4}: {a: 1 -> none, b: 2 -> 3, c: none -> 4}
   * </pre>
   */
  default Map<String, StoreDelta> delta(String prefix, Map<String, Object> values) {
    Map<String, StoreDelta> deltas = new TreeMap<>();
    range(prefix)
        .forEach(
            (key, previous) -> {
              String name = key.substring(prefix.length());
              Object current = values.get(name);
              if (!previous.equals(current)) {
                deltas.put(
                    name, new StoreDelta(Optional.of(previous), Optional.ofNullable(current)));
              }
            });
    values.forEach(
        (name, current) -> {
          if (get(prefix + name).isEmpty()) {
            deltas.put(name, new StoreDelta(Optional.empty(), Optional.of(current)));
          }
        });
    return deltas;
  }

  /**
   * True if the value differs from the one at the last call with this id, by hash. The hash is
   * stored at every call (reactive-runtime.md section 7, data_changed).
   */
  boolean dataChanged(String id, Object value);
}
