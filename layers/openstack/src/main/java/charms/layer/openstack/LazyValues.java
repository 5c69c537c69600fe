package charms.layer.openstack;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values for templates by their snake_case names, computed when a template asks. A name that has no
 * value prints as nothing.
 */
public abstract class LazyValues extends AbstractMap<String, Object> {
  private final Map<String, @Nullable Object> known = new HashMap<>();

  /** The value; null when there is none. Asked once for each name. */
  protected abstract @Nullable Object value(String name);

  /**
   * False for a name that never has a value, which is an error in the charm; true where it may have
   * one now or later.
   */
  protected boolean mayHave(String name) {
    return true;
  }

  @Override
  public final @Nullable Object get(@Nullable Object key) {
    String name = String.valueOf(key);
    if (!known.containsKey(name)) {
      known.put(name, value(name));
    }
    return known.get(name);
  }

  @Override
  public final boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** What was asked for so far; there is no list of all names. */
  @Override
  public final Set<Map.Entry<String, Object>> entrySet() {
    Map<String, Object> present = new HashMap<>();
    known.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    return present.entrySet();
  }
}
