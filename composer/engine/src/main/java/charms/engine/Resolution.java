package charms.engine;

import charms.engine.schedule.Told;
import charms.engine.state.HookEvent;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Unit;
import charms.engine.state.UnitActivity;
import charms.engine.state.UnitName;
import java.time.Instant;

/** Lets units go on whose hook failed. */
record Resolution(ModelChange model, Instant now) {
  /**
   * Runs the failed hook again, or goes on as if it had succeeded.
   *
   * @throws ModelException when the unit is not in error
   */
  void resolve(UnitName name, boolean retry) {
    Unit unit = model.needUnit(name);
    if (!unit.inError()) {
      throw new ModelException("unit \"" + name + "\" is not in an error state");
    }
    if (retry) {
      retry(unit);
    } else {
      goOn(unit);
    }
  }

  /** Runs the failed hook again. */
  void retry(Unit unit) {
    model.put(unit.withActivity(UnitActivity.retrying(now, unit.activity().current())));
  }

  private void goOn(Unit unit) {
    HookEvent event = unit.activity().current();
    Told.take(model, unit.name(), event, now);
    model.put(unit.withProgress(Told.by(model, unit, event)).withActivity(UnitActivity.idle(now)));
  }
}
