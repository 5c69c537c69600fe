package charms.engine.tool;

import charms.engine.state.HookEvent;
import charms.engine.state.Relation;
import java.util.Optional;

/** The relation a tool is about: {@code -r db:3}, {@code -r 3}, or that of the hook. */
final class RelationOption {
  private RelationOption() {}

  /** The relation; a refusal when there is none. */
  static Relation need(ToolContext context, ToolArguments arguments) {
    Optional<String> given = arguments.value("relation").filter(text -> !text.isEmpty());
    if (given.isPresent()) {
      return named(context, given.get());
    }
    int id =
        context
            .hookRelation()
            .map(HookEvent.InRelation::id)
            .orElseThrow(() -> ToolFailure.usage("no relation id specified"));
    return find(context, id).orElseThrow(() -> ToolFailure.usage("relation not found"));
  }

  private static Relation named(ToolContext context, String text) {
    String digits = text.substring(text.lastIndexOf(':') + 1);
    Optional<Relation> found =
        digits.matches("[0-9]{1,9}") ? find(context, Integer.parseInt(digits)) : Optional.empty();
    return found
        .filter(
            relation ->
                !text.contains(":") || relation.idFor(context.unit().application()).equals(text))
        .orElseThrow(
            () ->
                ToolFailure.usage(
                    "invalid value \"" + text + "\" for option -r: relation not found"));
  }

  private static Optional<Relation> find(ToolContext context, int id) {
    return context.read(
        model ->
            model.relation(id).filter(relation -> relation.touches(context.unit().application())));
  }
}
