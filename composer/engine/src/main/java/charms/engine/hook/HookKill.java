package charms.engine.hook;

import charms.engine.log.LogLevel;
import charms.engine.log.UnitLog;
import charms.engine.state.Fault;
import charms.engine.state.ModelStore;
import charms.engine.state.UnitName;
import charms.engine.tool.HookEffects;
import charms.engine.tool.HookEffects.Reboot;
import charms.engine.tool.ToolCalls;

/**
 * Kills a hook's process where a fault asks for it: when its first hook tool has acted, before the
 * hook hears of that; at its end when it calls none. Kills it too where it asks to reboot at once.
 */
final class HookKill implements ToolCalls {
  /** As Juju words it. */
  static final String CAUSE = "signal: killed";

  private final ModelStore store;
  private final UnitName unit;
  private final String hook;
  private final UnitLog log;
  private final HookEffects effects;
  private volatile boolean struck;
  private volatile ProcessTree process = ProcessTree.NONE;

  HookKill(ModelStore store, UnitName unit, String hook, UnitLog log, HookEffects effects) {
    this.store = store;
    this.unit = unit;
    this.hook = hook;
    this.log = log;
    this.effects = effects;
  }

  void process(Process started) {
    process = new ProcessTree(started.toHandle());
  }

  @Override
  public void acted(String tool) {
    if (strike() || effects.reboot() == Reboot.NOW) {
      process.kill();
    }
  }

  /** Whether the hook, which has ended, was killed. */
  boolean killed() {
    return struck || strike();
  }

  private synchronized boolean strike() {
    if (struck || waiting() && struckNow()) {
      struck = true;
    }
    return struck;
  }

  private boolean waiting() {
    return store
        .read(model -> model.faults().waiting(Fault.Kind.KILL_HOOK, unit, hook))
        .isPresent();
  }

  private boolean struckNow() {
    boolean now =
        store
            .change(model -> model.faults().strike(Fault.Kind.KILL_HOOK, unit, hook, 1))
            .isPresent();
    if (now) {
      log.write(LogLevel.WARNING, "fault", hook + " is killed on purpose");
    }
    return now;
  }
}
