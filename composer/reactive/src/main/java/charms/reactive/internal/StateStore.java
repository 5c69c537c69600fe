package charms.reactive.internal;

import charms.reactive.UnitStore;
import charms.reactive.json.PythonJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The key/value store in the unit's state. */
final class StateStore implements UnitStore {
  private final Map<String, @Nullable Object> values;
  private final Map<String, @Nullable Object> hashes;

  StateStore(UnitState state) {
    this.values = state.section("store");
    this.hashes = state.section("data");
  }

  @Override
  public Optional<Object> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public Optional<String> getString(String key) {
    return get(key).map(Object::toString);
  }

  @Override
  public void set(String key, Object value) {
    values.put(key, value);
  }

  @Override
  public void unset(String key) {
    values.remove(key);
  }

  @Override
  public Map<String, Object> range(String prefix) {
    Map<String, Object> range = new TreeMap<>();
    for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
      Object value = entry.getValue();
      if (entry.getKey().startsWith(prefix) && value != null) {
        range.put(entry.getKey(), value);
      }
    }
    return range;
  }

  @Override
  public boolean dataChanged(String id, Object value) {
    String hash = Hashes.of(PythonJson.SORTED.write(value));
    return !hash.equals(hashes.put(id, hash));
  }
}
