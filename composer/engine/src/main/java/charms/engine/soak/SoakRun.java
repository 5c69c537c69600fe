package charms.engine.soak;

import charms.engine.EmbeddedEngine;
import charms.engine.Engine;
import charms.engine.EngineHome;
import charms.engine.machine.MachineProvider;
import charms.engine.operation.HookFailure;
import charms.engine.schedule.EventOrder;
import charms.engine.state.ModelException;
import charms.engine.status.UnitStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One run in a scratch model. */
final class SoakRun implements AutoCloseable {
  private static final List<String> TOOLS =
      List.of(
          "config-get",
          "relation-ids",
          "relation-list",
          "relation-get",
          "relation-set",
          "status-set",
          "is-leader",
          "open-port",
          "leader-get",
          "network-get");

  private final Engine engine;
  private final SoakPlan plan;
  private final SoakSettings settings;
  private final SoakJournal journal = new SoakJournal();
  private final Map<String, Integer> retried = new HashMap<>();
  private volatile int hooksUntilNow;

  SoakRun(EngineHome home, MachineProvider provider, SoakPlan plan, SoakSettings settings) {
    this.plan = plan;
    this.settings = settings;
    engine =
        EmbeddedEngine.open(
            home, provider, journal, new EventOrder.UpTo(plan.order(), () -> hooksUntilNow));
    journal.listenTo(engine);
  }

  /**
   * Runs it to its end.
   *
   * @param judge says what is wrong with an end without errors; empty when nothing is
   */
  SoakResult run(SoakScenario scenario, Function<EndState, Optional<String>> judge) {
    scenario.applications().accept(engine);
    for (SoakPlan.Step step : plan.steps()) {
      Optional<SoakResult> wrong = settle(step.afterHooks());
      if (wrong.isPresent()) {
        return wrong.get();
      }
      apply(step);
    }
    return settle(settings.mostHooks())
        .or(
            () -> {
              engine.faults().clear();
              return settle(settings.mostHooks());
            })
        .orElseGet(() -> result(judge.apply(EndState.of(engine.status())), ""));
  }

  /** Takes the run's machines away. */
  @Override
  public void close() {
    engine.destroyModel(true);
    engine.close();
  }

  /** Runs hooks until so many were started or none is due; what is wrong, if something is. */
  private Optional<SoakResult> settle(int hooks) {
    hooksUntilNow = hooks;
    List<String> failed = engine.settle().failed();
    boolean resumed = true;
    while (resumed) {
      resumed = false;
      for (String unit : failed) {
        Optional<HookFailure> own = journal.ownFailure(unit);
        if (own.isPresent() && retried.getOrDefault(unit, 0) >= settings.retries()) {
          return Optional.of(inError(unit, own.get()));
        }
        // A failure of the charm's own may heal when all else is done.
        if (own.isEmpty() || hooks >= settings.mostHooks()) {
          resume(unit, own.isPresent());
          resumed = true;
        }
      }
      failed = resumed ? engine.settle().failed() : failed;
    }
    return journal.hooks() >= settings.mostHooks()
        ? Optional.of(
            result(Optional.of("does not settle within " + settings.mostHooks() + " hooks"), ""))
        : Optional.empty();
  }

  private SoakResult inError(String unit, HookFailure failure) {
    String message = unit(unit).workload().message();
    return result(
        Optional.of(unit + " ends in error: " + message + ": " + failure.cause()),
        failure.output());
  }

  private void resume(String unit, boolean ownFailure) {
    if (ownFailure) {
      retried.merge(unit, 1, Integer::sum);
      journal.forget(unit);
    }
    engine.resolved(unit, true);
    journal.write("-- resolved " + unit);
  }

  private void apply(SoakPlan.Step step) {
    if (step instanceof SoakPlan.Relate relate) {
      engine.integrate(relate.ends().one(), relate.ends().other());
      journal.write("-- integrate " + relate.ends().one() + " " + relate.ends().other());
    } else if (step instanceof SoakPlan.Break breaks) {
      apply(breaks);
    }
  }

  /** A fault that is not possible just then is left out. */
  private void apply(SoakPlan.Break step) {
    List<UnitStatus> units = units();
    UnitStatus unit = units.get(step.choice() % units.size());
    String application = unit.name().substring(0, unit.name().indexOf('/'));
    String tool = TOOLS.get(step.choice() % TOOLS.size());
    try {
      switch (step.breakage()) {
        case KILL -> engine.faults().killHook(unit.name(), Optional.empty());
        case TOOL -> engine.faults().failTool(tool, 1, Optional.empty());
        case INSTALL -> engine.faults().failInstall(1, Optional.empty());
        case LOSE -> engine.faults().lose(unit.name());
        case LEADER -> engine.faults().moveLeader(application, Optional.empty());
      }
    } catch (ModelException impossible) {
      journal.write("-- no fault " + step.breakage().word() + ": " + impossible.getMessage());
      return;
    }
    journal.write(
        "-- fault "
            + switch (step.breakage()) {
              case KILL -> "kill-hook " + unit.name();
              case TOOL -> "fail-tool " + tool;
              case INSTALL -> "fail-install";
              case LOSE -> "lose " + unit.name();
              case LEADER -> "move-leader " + application;
            });
  }

  private UnitStatus unit(String name) {
    return units().stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
  }

  private List<UnitStatus> units() {
    return engine.status().applications().values().stream()
        .flatMap(application -> application.units().stream())
        .toList();
  }

  private SoakResult result(Optional<String> finding, String output) {
    return new SoakResult(journal.hooks(), finding, output, journal.lines());
  }
}
