package charms.engine.tool;

import charms.engine.schedule.Membership;
import charms.engine.state.EventKind;
import charms.engine.state.Relation;
import charms.engine.state.RelationView;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** relation-ids, relation-list, relation-model-get. */
final class RelationTools {
  static final List<HookTool> ALL =
      List.of(
          NamedTool.of("relation-ids", (context, arguments, content) -> ids(context, arguments)),
          new NamedTool(
              "relation-list",
              ToolFlags.COMMON.value("relation", "r").bare("app"),
              (context, arguments, content) -> list(context, arguments)),
          new NamedTool(
              "relation-model-get",
              ToolFlags.COMMON.value("relation", "r"),
              (context, arguments, content) -> modelGet(context, arguments)));

  private RelationTools() {}

  private static ToolAnswer ids(ToolContext context, ToolArguments arguments) {
    String endpoint =
        arguments
            .atMost(1)
            .word(0)
            .or(() -> context.hookRelation().map(relation -> relation.endpoint()))
            .orElseThrow(() -> ToolFailure.usage("no endpoint name specified"));
    String own = context.unit().application();
    List<String> ids =
        context.read(
            model ->
                model.relationsOf(own).stream()
                    .filter(relation -> relation.endOf(own).endpoint().equals(endpoint))
                    .filter(
                        relation ->
                            model
                                    .needUnit(context.unit())
                                    .progress()
                                    .relations()
                                    .containsKey(relation.id())
                                || Membership.takesPart(
                                    model, model.needUnit(context.unit()), relation))
                    .map(relation -> relation.idFor(own))
                    .sorted()
                    .toList());
    return ToolFormat.answer(arguments, ids);
  }

  private static ToolAnswer list(ToolContext context, ToolArguments arguments) {
    Relation relation = RelationOption.need(context, arguments);
    arguments.atMost(0);
    String own = context.unit().application();
    if (arguments.has("app")) {
      return ToolFormat.answer(arguments, relation.remoteOf(own).application());
    }
    return ToolFormat.answer(arguments, members(context, relation));
  }

  /** Those the unit was told of, and the one it is being told of now. */
  static List<String> members(ToolContext context, Relation relation) {
    Unit unit = context.read(model -> model.needUnit(context.unit()));
    RelationView view =
        unit.progress().relations().getOrDefault(relation.id(), RelationView.CREATED);
    TreeSet<UnitName> members = new TreeSet<>(view.members().keySet());
    context
        .event()
        .filter(event -> event.relation() != null)
        .filter(event -> event.inRelation().id() == relation.id())
        .ifPresent(
            event -> {
              UnitName remote = event.inRelation().remoteUnit();
              if (remote != null) {
                if (event.kind() == EventKind.RELATION_DEPARTED) {
                  members.remove(remote);
                } else {
                  members.add(remote);
                }
              }
            });
    return members.stream().map(UnitName::toString).toList();
  }

  private static ToolAnswer modelGet(ToolContext context, ToolArguments arguments) {
    RelationOption.need(context, arguments);
    String uuid = context.read(model -> model.setting("uuid").orElse(""));
    return ToolFormat.answer(arguments, Map.of("uuid", uuid));
  }
}
