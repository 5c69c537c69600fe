package charms.engine.schedule;

import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is next for each unit, found anew only when something changed that it may depend on: most
 * units wait while a few run. Of one model; used by one thread at a time.
 */
public final class KnownEvents {
  private final Map<UnitName, Known> byUnit = new HashMap<>();

  private record Known(Unit unit, long news, Optional<HookEvent> event) {
    /** Rows are never altered in place: the same object is the same unit. */
    boolean holds(Unit now, long newsNow) {
      return unit == now && news == newsNow;
    }
  }

  /** As {@link NextEvent#of}. */
  Optional<HookEvent> next(Model model, Unit unit) {
    long news = model.news();
    Known known = byUnit.get(unit.name());
    if (known == null || !known.holds(unit, news)) {
      known = new Known(unit, news, NextEvent.of(model, unit));
      byUnit.put(unit.name(), known);
    }
    assert known.event().equals(NextEvent.of(model, unit)) : "news of " + unit.name() + " missed";
    return known.event();
  }
}
