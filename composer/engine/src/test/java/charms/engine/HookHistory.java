package charms.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import charms.engine.operation.EngineListener;
import charms.engine.operation.HookRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The hooks a model ran, and whether their order is one that Juju allows. */
final class HookHistory implements EngineListener {
  private final List<HookRun> hooks = new ArrayList<>();
  private final Set<String> running = new HashSet<>();
  private final Map<String, String> machineOf = new HashMap<>();

  /** Says which units share a machine, as in {@code helper/0} and {@code app/0}. */
  HookHistory beside(String unit, String principal) {
    machineOf.put(unit, principal);
    return this;
  }

  @Override
  public void started(HookRun run) {
    hooks.add(run);
    assertTrue(running.add(machine(run)), "two hooks at once beside " + run);
  }

  @Override
  public void finished(HookRun run) {
    running.remove(machine(run));
  }

  private String machine(HookRun run) {
    return machineOf.getOrDefault(run.unit(), run.unit());
  }

  /** As in {@code app/0 db-relation-joined database/0}. */
  List<String> lines() {
    return hooks.stream().map(HookHistory::line).toList();
  }

  private static String line(HookRun run) {
    return (run.unit() + " " + run.hook() + " " + run.remote().orElse("")).strip();
  }

  Set<String> units() {
    return hooks.stream().map(HookRun::unit).collect(Collectors.toSet());
  }

  private List<HookRun> of(String unit) {
    return hooks.stream().filter(run -> run.unit().equals(unit)).toList();
  }

  /** Checks every unit's hooks. */
  void assertLegal() {
    for (String unit : units()) {
      assertLifeIsInOrder(unit);
      assertRelationsAreInOrder(unit);
    }
    assertNobodyIsSeenBeforeItsOwnRelationCreated();
  }

  private void assertLifeIsInOrder(String unit) {
    List<String> names = of(unit).stream().map(HookRun::hook).toList();
    int start = names.indexOf("start");
    List<String> before =
        names.subList(0, start).stream()
            .map(name -> name.replaceFirst(".*-(storage-attached|relation-created)$", "$1"))
            .map(name -> name.startsWith("leader-") ? "leader" : name)
            .distinct()
            .toList();
    List<String> order =
        List.of("storage-attached", "install", "relation-created", "leader", "config-changed");
    assertEquals(order.stream().filter(before::contains).toList(), before, unit + " " + names);
    assertTrue(before.containsAll(List.of("install", "leader", "config-changed")), unit + names);
    for (String once : List.of("install", "start", "stop", "remove")) {
      assertTrue(names.stream().filter(once::equals).count() <= 1, unit + names);
    }
    int stop = names.indexOf("stop");
    if (stop >= 0) {
      assertEquals(List.of("stop", "remove"), names.subList(stop, names.size()), unit);
    }
  }

  private void assertRelationsAreInOrder(String unit) {
    Set<String> created = new HashSet<>();
    Set<String> joined = new HashSet<>();
    String pending = "";
    boolean started = false;
    for (HookRun run : of(unit)) {
      String endpoint = run.hook().replaceFirst("-relation-.*", "");
      String member = endpoint + " " + run.remote().orElse("");
      String what = line(run) + " in " + of(unit);
      boolean changed = run.hook().endsWith("-relation-changed");
      assertTrue(pending.isEmpty() || changed && member.equals(pending), "not at once: " + what);
      pending = "";
      started = started || run.hook().equals("start");
      if (run.hook().endsWith("-relation-created")) {
        assertTrue(created.add(endpoint), what);
      } else if (run.hook().endsWith("-relation-joined")) {
        assertTrue(started && created.contains(endpoint) && joined.add(member), what);
        pending = member;
      } else if (changed && member.contains("/")) {
        assertTrue(joined.contains(member), what);
      } else if (run.hook().endsWith("-relation-departed")) {
        assertTrue(joined.remove(member), what);
      } else if (run.hook().endsWith("-relation-broken")) {
        assertTrue(created.remove(endpoint), what);
        assertFalse(joined.stream().anyMatch(one -> one.startsWith(endpoint + " ")), what);
      }
    }
    assertEquals("", pending, unit);
  }

  private void assertNobodyIsSeenBeforeItsOwnRelationCreated() {
    Set<String> entered = new HashSet<>();
    for (HookRun run : hooks) {
      String endpoint = run.hook().replaceFirst("-relation-.*", "");
      if (run.hook().endsWith("-relation-created")) {
        entered.add(endpoint + " " + run.unit());
      } else if (run.hook().endsWith("-relation-joined")) {
        assertTrue(entered.contains(endpoint + " " + run.remote().orElse("")), line(run));
      }
    }
  }
}
