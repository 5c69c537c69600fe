package charms.reactive.internal;

import charms.reactive.Flags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The flags in the unit's state, with the triggers of this hook. */
final class FlagStore implements Flags {
  private final Map<String, @Nullable Object> set;
  private final FlagWatch watch;
  private final DispatchJournal journal;
  private final Map<String, TriggerEffects> onSet = new HashMap<>();
  private final Map<String, TriggerEffects> onCleared = new HashMap<>();
  private final List<String> chain = new ArrayList<>();

  FlagStore(UnitState state, FlagWatch watch, DispatchJournal journal) {
    this.set = state.section("flags");
    this.watch = watch;
    this.journal = journal;
  }

  @Override
  public boolean isSet(String flag) {
    return set.containsKey(flag);
  }

  @Override
  public boolean allSet(String... flags) {
    for (String flag : flags) {
      if (!isSet(flag)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean anySet(String... flags) {
    for (String flag : flags) {
      if (isSet(flag)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void set(String flag) {
    set(flag, Boolean.TRUE);
  }

  /** Sets the flag with a value, which stays until the flag is set again. */
  void set(String flag, Object value) {
    if (flag.isBlank()) {
      throw new IllegalArgumentException("cannot set a flag without a name");
    }
    boolean before = isSet(flag);
    set.put(flag, value);
    if (!before) {
      watch.changed(flag);
      journal.flagChanged(flag, true);
      fire("set " + flag, onSet.get(flag));
    }
  }

  /** The value a flag was set with; null where it has none. */
  @Nullable Object value(String flag) {
    Object value = set.get(flag);
    return Boolean.TRUE.equals(value) ? null : value;
  }

  @Override
  public void clear(String flag) {
    watch.cleared();
    if (isSet(flag)) {
      set.remove(flag);
      watch.changed(flag);
      journal.flagChanged(flag, false);
      fire("clear " + flag, onCleared.get(flag));
    }
  }

  @Override
  public void toggle(String flag, boolean condition) {
    if (condition) {
      set(flag);
    } else {
      clear(flag);
    }
  }

  @Override
  public Set<String> all() {
    return new TreeSet<>(set.keySet());
  }

  @Override
  public Trigger whenSet(String flag) {
    return onSet.computeIfAbsent(flag, missing -> new TriggerEffects());
  }

  @Override
  public Trigger whenCleared(String flag) {
    return onCleared.computeIfAbsent(flag, missing -> new TriggerEffects());
  }

  /** Removes flags without firing triggers, as at the end of a hook. */
  void forget(String prefix) {
    Iterator<String> names = set.keySet().iterator();
    while (names.hasNext()) {
      if (names.next().startsWith(prefix)) {
        names.remove();
      }
    }
  }

  private void fire(String transition, @Nullable TriggerEffects effects) {
    if (effects == null) {
      return;
    }
    if (chain.contains(transition)) {
      String cycle = String.join(" -> ", chain) + " -> " + transition;
      throw new IllegalStateException("triggers run in a cycle: " + cycle);
    }
    chain.add(transition);
    try {
      effects.apply(this);
    } finally {
      chain.remove(chain.size() - 1);
    }
  }
}
