package charms.layer.leadership;

import charms.reactive.Flags;
import charms.reactive.HookContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who leads, and the settings the leader shares (reactive-runtime.md section 1, Automatic). Asked
 * of Juju at most once a hook.
 */
public final class Leadership {
  private static final String STORED = "leadership.settings.";

  private final HookContext context;
  private @Nullable Boolean leader;
  private @Nullable Map<String, String> settings;

  private Leadership(HookContext context) {
    this.context = context;
  }

  /** The one of this hook. */
  public static Leadership of(HookContext context) {
    return context.shared(Leadership.class, Leadership::new);
  }

  public boolean isLeader() {
    if (leader == null) {
      leader = context.hookTools().isLeader();
    }
    return leader;
  }

  /** A setting; empty when it has no value. */
  public Optional<String> get(String key) {
    return Optional.ofNullable(settings().get(key)).filter(value -> !value.isEmpty());
  }

  /**
   * Changes settings; an empty value removes one. Flags follow at once.
   *
   * @throws IllegalStateException on a unit that does not lead
   */
  public void set(Map<String, String> changes) {
    if (!isLeader()) {
      throw new IllegalStateException(
          "cannot set leader settings "
              + new TreeSet<>(changes.keySet())
              + ": "
              + context.unit()
              + " does not lead");
    }
    context.hookTools().leaderSet(changes);
    settings().putAll(changes);
    settings().values().removeIf(String::isEmpty);
    updateFlags();
  }

  /** Sets and clears the layer's flags against what the last hook knew. */
  void updateFlags() {
    Flags flags = context.flags();
    flags.toggle("leadership.is_leader", isLeader());
    Map<String, Object> known = context.store().range(STORED);
    TreeSet<String> keys = new TreeSet<>(settings().keySet());
    known.keySet().forEach(key -> keys.add(key.substring(STORED.length())));
    boolean any = false;
    for (String key : keys) {
      String value = settings().getOrDefault(key, "");
      boolean changed = !value.equals(known.getOrDefault(STORED + key, ""));
      any |= changed;
      flags.toggle("leadership.changed." + key, changed);
      flags.toggle("leadership.set." + key, !value.isEmpty());
      if (value.isEmpty()) {
        context.store().unset(STORED + key);
      } else {
        context.store().set(STORED + key, value);
      }
    }
    flags.toggle("leadership.changed", any);
  }

  private Map<String, String> settings() {
    if (settings == null) {
      settings = new TreeMap<>(context.hookTools().leaderGet());
    }
    return settings;
  }
}
