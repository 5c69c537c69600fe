package charms.engine.soak;

import charms.engine.Engine;
import charms.engine.operation.EngineListener;
import charms.engine.operation.HookFailure;
import charms.engine.operation.HookRun;
import charms.engine.state.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened in a run, and which failures were faults' doing. */
final class SoakJournal implements EngineListener {
  private final List<String> lines = new ArrayList<>();
  private final Map<String, HookFailure> failures = new HashMap<>();
  private Optional<Engine> engine = Optional.empty();
  private int waiting;
  private int hooks;

  /** Says which engine runs now. */
  synchronized void listenTo(Engine running) {
    engine = Optional.of(running);
    waiting = waiting(running);
  }

  synchronized void write(String line) {
    lines.add(line);
    engine.ifPresent(running -> waiting = waiting(running));
  }

  @Override
  public synchronized void started(HookRun run) {
    hooks++;
    lines.add(run.unit() + " " + run.hook() + run.remote().map(name -> " " + name).orElse(""));
  }

  @Override
  public synchronized void failed(HookRun run, HookFailure failure) {
    int left = engine.map(SoakJournal::waiting).orElse(0);
    boolean struck = left < waiting;
    waiting = left;
    lines.add(
        "%s %s failed%s: %s"
            .formatted(run.unit(), run.hook(), struck ? " by a fault" : "", failure.cause()));
    if (!struck) {
      failures.put(run.unit(), failure);
    }
  }

  private static int waiting(Engine running) {
    return running.faults().list().stream().mapToInt(Fault::times).sum();
  }

  /** Why the unit's hook failed without a fault; empty when a fault did it. */
  synchronized Optional<HookFailure> ownFailure(String unit) {
    return Optional.ofNullable(failures.get(unit));
  }

  /** Forgets why the unit's hook failed; it runs again. */
  synchronized void forget(String unit) {
    failures.remove(unit);
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** How many hooks were started. */
  synchronized int hooks() {
    return hooks;
  }
}
