package charms.engine.tool;

import charms.engine.state.HookEvent;
import charms.engine.state.Relation;
import java.util.Optional;

/** The relation a tool is about: {@code -r db:3}, {@code -r 3}, or that of the hook. */
final class RelationOption {
  private RelationOption() {}

  /**
   * Refuses a relation that is given and is not there; what is given elsewhere is not looked at.
   */
  static void check(ToolContext context, ToolArguments arguments) {
    if (arguments.value("relation").filter(text -> !text.isEmpty()).isPresent()) {
      need(context, arguments);
    }
  }

  /** The relation; a refusal when there is none. */
  static Relation need(ToolContext context, ToolArguments arguments) {
    Optional<String> given = arguments.value("relation").filter(text -> !text.isEmpty());
    if (given.isPresent()) {
      return named(context, arguments, given.get());
    }
    int id =
        context
            .hookRelation()
            .map(HookEvent.InRelation::id)
            .orElseThrow(() -> ToolFailure.usage("no relation id specified"));
    return find(context, id).orElseThrow(() -> ToolFailure.usage("relation not found"));
  }

  private static Relation named(ToolContext context, ToolArguments arguments, String text) {
    String digits = text.substring(text.lastIndexOf(':') + 1);
    if (!digits.matches("[0-9]{1,9}")) {
      throw arguments.wrongValue("relation", "invalid relation id");
    }
    return find(context, Integer.parseInt(digits))
        .filter(
            relation ->
                !text.contains(":") || relation.idFor(context.unit().application()).equals(text))
        .orElseThrow(() -> arguments.wrongValue("relation", "relation not found"));
  }

  private static Optional<Relation> find(ToolContext context, int id) {
    return context.read(
        model ->
            model.relation(id).filter(relation -> relation.touches(context.unit().application())));
  }
}
