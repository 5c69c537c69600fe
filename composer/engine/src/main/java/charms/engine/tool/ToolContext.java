package charms.engine.tool;

import charms.engine.log.UnitLog;
import charms.engine.schedule.Leadership;
import charms.engine.state.Application;
import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.ModelStore;
import charms.engine.state.StatusLine;
import charms.engine.state.UnitName;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the hook tools of one running program see and change.
 *
 * @param store the model
 * @param clock gives statuses their time
 * @param unit whose program runs
 * @param event the hook's event; empty for actions and exec
 * @param action the running action; empty for hooks and exec
 * @param log the unit's log
 * @param effects what waits for the program's end
 * @param resources copies resources for the unit
 */
public record ToolContext(
    ModelStore store,
    Clock clock,
    UnitName unit,
    Optional<HookEvent> event,
    Optional<ActionRun> action,
    UnitLog log,
    HookEffects effects,
    ResourceCopies resources) {
  <T> T read(Function<Model, T> question) {
    return store.read(question);
  }

  Application application() {
    return read(model -> model.needApplication(unit.application()));
  }

  boolean leads() {
    return read(model -> Leadership.leads(model, unit));
  }

  StatusLine status(String state, String message) {
    return new StatusLine(state, message, clock.instant());
  }

  Optional<HookEvent.InRelation> hookRelation() {
    return event.map(HookEvent::relation);
  }

  /** Refuses the tool to all but the leader. */
  void needLead() {
    if (!leads()) {
      throw ToolFailure.notLeader();
    }
  }

  ActionRun needAction() {
    return action.orElseThrow(() -> ToolFailure.refused("not running an action"));
  }
}
