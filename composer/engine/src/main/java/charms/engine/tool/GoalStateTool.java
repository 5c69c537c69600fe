package charms.engine.tool;

import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.Relation;
import charms.engine.state.Stage;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * goal-state: the units and relations there are to be.
 *
 * <pre>
 * units:
 *   app/0: {status: active, since: "2026-01-01T00:00:00Z"}
 * relations:
 *   db:
 *     mysql: {status: joined, since: "2026-01-01T00:00:00Z"}
 *     mysql/0: {status: active, since: "2026-01-01T00:00:00Z"}
 * </pre>
 */
final class GoalStateTool {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "goal-state",
              ToolFlags.COMMON.yaml(),
              (context, arguments, content) ->
                  ToolFormat.answer(
                      arguments.atMost(0),
                      context.read(model -> goals(model, context.unit().application())))));

  private GoalStateTool() {}

  private static Map<String, Object> goals(Model model, String own) {
    Map<String, Map<String, Object>> relations = new TreeMap<>();
    for (Relation relation : model.relationsOf(own)) {
      String remote = relation.remoteOf(own).application();
      Map<String, Object> there =
          relations.computeIfAbsent(relation.endOf(own).endpoint(), endpoint -> new TreeMap<>());
      there.putAll(units(model.unitsOf(remote)));
      if (!relation.peer()) {
        there.put(remote, relation(relation, model.unitsOf(remote)));
      }
    }
    Map<String, Object> goals = new LinkedHashMap<>();
    goals.put("units", units(model.unitsOf(own)));
    goals.put("relations", relations);
    return goals;
  }

  private static Map<String, Object> relation(Relation relation, Collection<Unit> remotes) {
    boolean joined =
        remotes.stream().anyMatch(unit -> unit.progress().relations().containsKey(relation.id()));
    Instant since =
        remotes.stream()
            .map(unit -> unit.workload().since())
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    String status = joined ? "joined" : "joining";
    return entry(relation.life() == Life.DYING ? "broken" : status, since);
  }

  private static Map<String, Object> units(Collection<Unit> units) {
    Map<String, Object> states = new TreeMap<>();
    for (Unit unit : units) {
      StatusLine workload = unit.workload();
      states.put(unit.name().toString(), entry(status(unit), workload.since()));
    }
    return states;
  }

  private static String status(Unit unit) {
    if (unit.life() == Life.DYING) {
      return "dying";
    }
    if (unit.inError()) {
      return "error";
    }
    return unit.progress().stage() == Stage.NEW ? "allocating" : unit.workload().state();
  }

  private static Map<String, Object> entry(String status, Instant since) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("status", status);
    entry.put("since", since.toString());
    return entry;
  }
}
