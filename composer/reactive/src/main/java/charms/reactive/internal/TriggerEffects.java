package charms.reactive.internal;

import charms.reactive.Flags;
import charms.reactive.Flags.Trigger;
import java.util.ArrayList;
import java.util.List;

/** What follows one change of a flag: first flags set, then flags cleared, then callbacks. */
final class TriggerEffects implements Trigger {
  private final List<String> sets = new ArrayList<>();
  private final List<String> clears = new ArrayList<>();
  private final List<Runnable> callbacks = new ArrayList<>();

  @Override
  public Trigger set(String flag) {
    addOnce(sets, flag);
    return this;
  }

  @Override
  public Trigger clear(String flag) {
    addOnce(clears, flag);
    return this;
  }

  @Override
  public Trigger call(Runnable callback) {
    callbacks.add(callback);
    return this;
  }

  void apply(Flags flags) {
    for (String flag : List.copyOf(sets)) {
      flags.set(flag);
    }
    for (String flag : List.copyOf(clears)) {
      flags.clear(flag);
    }
    for (Runnable callback : List.copyOf(callbacks)) {
      callback.run();
    }
  }

  private static void addOnce(List<String> flags, String flag) {
    if (!flags.contains(flag)) {
      flags.add(flag);
    }
  }
}
