package charms.engine;

import charms.engine.charm.HookNames;
import charms.engine.hook.DebugShell;
import charms.engine.state.Charm;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The unit of a debugging shell, which need not be there yet. */
record DebuggedUnit(DebugShell shell) {
  /**
   * Whether its charm can run what the shell waits for.
   *
   * @throws ModelException when it cannot
   */
  void check(Model model) {
    model.needReached(shell.unit());
    Optional<Unit> unit = model.unit(shell.unit());
    if (unit.isEmpty()) {
      return;
    }
    Charm charm = model.charmOf(model.needApplication(shell.unit().application()));
    Set<String> hooks = HookNames.of(charm);
    for (String name : new TreeSet<>(shell.names())) {
      if (!hooks.contains(name) && !charm.actions().containsKey(name)) {
        throw new ModelException(
            "unit \"%s\" contains neither hook nor action \"%s\", valid actions are [%s] and valid hooks are [%s]"
                .formatted(
                    shell.unit(),
                    name,
                    String.join(" ", charm.actions().keySet()),
                    String.join(" ", hooks)));
      }
    }
  }

  /** Runs a failed hook again, when the shell waits for it. */
  void retry(ModelChange model, Instant now) {
    model
        .unit(shell.unit())
        .filter(Unit::inError)
        .filter(unit -> shell.takes(unit.name(), unit.activity().current().hook()))
        .ifPresent(new Resolution(model, now)::retry);
  }
}
