package charms.engine.tool;

import charms.engine.state.BagKey;
import charms.engine.state.HookEvent;
import charms.engine.state.Relation;
import charms.engine.state.UnitName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** relation-get and relation-set. */
final class BagTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "relation-get",
              ToolFlags.COMMON.value("relation", "r").bare("app"),
              (context, arguments, content) -> get(context, arguments)),
          new NamedTool(
              "relation-set",
              ToolFlags.NONE.pastFormat().value("relation", "r").bare("app").value("file"),
              BagTools::set));

  private static final Pattern APPLICATION =
      Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]*[a-z][a-z0-9]*)*");

  private BagTools() {}

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    Relation relation = RelationOption.need(context, arguments);
    String owner = owner(context, arguments.atMost(2), relation);
    SortedMap<String, String> values = readable(context, relation, owner);
    String key = arguments.word(0).orElse("-");
    return ToolFormat.answer(arguments, key.equals("-") ? values : values.get(key));
  }

  private static String owner(ToolContext context, ToolArguments arguments, Relation relation) {
    Optional<String> given = arguments.word(1);
    if (given.isPresent()) {
      return arguments.has("app") ? given.get().replaceFirst("/[0-9]+$", "") : given.get();
    }
    Optional<HookEvent.InRelation> hook =
        context.hookRelation().filter(one -> one.id() == relation.id());
    if (arguments.has("app")) {
      return hook.map(HookEvent.InRelation::remoteApplication)
          .orElseThrow(() -> ToolFailure.usage("no unit or application specified"));
    }
    return hook.map(HookEvent.InRelation::remoteUnit)
        .map(UnitName::toString)
        .or(() -> hook.map(HookEvent.InRelation::remoteApplication))
        .orElseThrow(() -> ToolFailure.usage("no unit or application specified"));
  }

  /** Own unit, remote units, remote application, peers' application; own application: leader. */
  private static SortedMap<String, String> readable(
      ToolContext context, Relation relation, String owner) {
    String own = context.unit().application();
    boolean isUnit = UnitName.fits(owner);
    if (!isUnit && !APPLICATION.matcher(owner).matches()) {
      throw ToolFailure.refused("\"" + owner + "\" is not a valid unit or application");
    }
    String application = isUnit ? UnitName.parse(owner).application() : owner;
    if (!relation.touches(application)) {
      throw notFound(relation, owner);
    }
    boolean ownUnit = owner.equals(context.unit().toString());
    boolean fellowUnit = isUnit && application.equals(own) && !ownUnit && !relation.peer();
    boolean ownApplication = !isUnit && application.equals(own) && !relation.peer();
    if (fellowUnit || ownApplication && !context.leads()) {
      throw ToolFailure.refused("permission denied");
    }
    if (isUnit
        && context.read(model -> model.unit(UnitName.parse(owner))).isEmpty()
        && !departing(context, owner)) {
      throw notFound(relation, owner);
    }
    BagKey key = new BagKey(relation.id(), owner);
    Map<String, String> written = context.effects().written(key);
    return context.read(model -> model.bag(relation.id(), owner).with(written).values());
  }

  private static boolean departing(ToolContext context, String owner) {
    return context
        .hookRelation()
        .map(HookEvent.InRelation::remoteUnit)
        .filter(unit -> unit.toString().equals(owner))
        .isPresent();
  }

  private static ToolFailure notFound(Relation relation, String owner) {
    return ToolFailure.refused(
        "cannot read settings for unit \"%s\" in relation \"%s\": unit \"%s\": settings not found"
            .formatted(owner, relation.key(), owner));
  }

  private static ToolAnswer set(
      ToolContext context, ToolArguments arguments, Optional<String> content) {
    Relation relation = RelationOption.need(context, arguments);
    Map<String, String> changes = TextMap.read(arguments.pairs(), content);
    String owner = context.unit().toString();
    if (arguments.has("app")) {
      if (!context.leads()) {
        throw ToolFailure.refused("cannot write relation settings");
      }
      owner = context.unit().application();
    }
    context.effects().write(new BagKey(relation.id(), owner), changes);
    return ToolAnswer.SILENT;
  }
}
