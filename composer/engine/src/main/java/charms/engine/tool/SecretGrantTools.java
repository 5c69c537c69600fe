package charms.engine.tool;

import charms.engine.secret.SecretChange;
import charms.engine.state.Relation;
import charms.engine.state.SecretGrant;
import charms.engine.state.UnitName;
import java.util.List;
import java.util.Optional;

/** secret-grant, secret-revoke. */
final class SecretGrantTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "secret-grant",
              ToolFlags.NONE.value("relation", "r").value("unit"),
              (context, arguments, content) -> grant(context, arguments)),
          new NamedTool(
              "secret-revoke",
              ToolFlags.NONE.value("relation", "r").value("unit").value("application", "app"),
              (context, arguments, content) -> revoke(context, arguments)));

  private SecretGrantTools() {}

  private static ToolAnswer grant(ToolContext context, ToolArguments arguments) {
    String id = SecretLookup.needId(arguments.atMost(1));
    Relation relation = RelationOption.need(context, arguments);
    String remote = relation.remoteOf(context.unit().application()).application();
    Optional<String> unit = arguments.value("unit").filter(text -> !text.isEmpty());
    if (unit.isPresent() && !isUnitOf(context, remote, unit.get())) {
      throw ToolFailure.refused(
          "unit \"%s\" not found in relation \"%s\"".formatted(unit.get(), relation.key()));
    }
    SecretLookup.owned(context, id);
    SecretGrant grant = new SecretGrant(relation.id(), unit.orElse(remote));
    context.effects().secrets().add(new SecretChange.Granted(id, grant));
    return ToolAnswer.SILENT;
  }

  private static boolean isUnitOf(ToolContext context, String application, String text) {
    if (!UnitName.fits(text)) {
      return false;
    }
    UnitName name = UnitName.parse(text);
    return name.application().equals(application)
        && context.read(model -> model.unit(name)).isPresent();
  }

  private static ToolAnswer revoke(ToolContext context, ToolArguments arguments) {
    String id = SecretLookup.needId(arguments.atMost(1));
    String from =
        arguments
            .value("unit")
            .or(() -> arguments.value("application"))
            .orElseGet(
                () ->
                    RelationOption.need(context, arguments)
                        .remoteOf(context.unit().application())
                        .application());
    SecretLookup.owned(context, id);
    context.effects().secrets().add(new SecretChange.Revoked(id, from));
    return ToolAnswer.SILENT;
  }
}
