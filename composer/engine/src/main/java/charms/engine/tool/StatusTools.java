package charms.engine.tool;

import charms.engine.log.LogLevel;
import charms.engine.state.Application;
import charms.engine.state.HookEvent;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** status-set, status-get, juju-log, application-version-set: all take effect at once. */
final class StatusTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "status-set",
              ToolFlags.COMMON.bare("application"),
              (context, arguments, content) -> statusSet(context, arguments)),
          new NamedTool(
              "status-get",
              ToolFlags.COMMON.bare("application").bare("include-data"),
              (context, arguments, content) -> statusGet(context, arguments)),
          new NamedTool(
              "juju-log",
              ToolFlags.COMMON.value("log-level", "l").bare("debug"),
              (context, arguments, content) -> log(context, arguments)),
          NamedTool.of(
              "application-version-set",
              (context, arguments, content) -> versionSet(context, arguments)));

  private static final Set<String> STATES = Set.of("maintenance", "blocked", "waiting", "active");

  private StatusTools() {}

  private static ToolAnswer statusSet(ToolContext context, ToolArguments arguments) {
    String state =
        arguments
            .word(0)
            .orElseThrow(() -> ToolFailure.usage("invalid args, require <status> [message]"));
    if (!STATES.contains(state)) {
      throw ToolFailure.refused(
          "invalid status \"" + state + "\", expected one of [maintenance blocked waiting active]");
    }
    String message = String.join(" ", arguments.words().subList(1, arguments.words().size()));
    StatusLine line = context.status(state, message);
    if (arguments.has("application")) {
      context.needLead();
      context
          .store()
          .update(model -> model.put(model.needApplication(own(context)).withStatus(line)));
    } else {
      context.store().update(model -> model.put(model.needUnit(context.unit()).withWorkload(line)));
    }
    return ToolAnswer.SILENT;
  }

  private static ToolAnswer statusGet(ToolContext context, ToolArguments arguments) {
    if (arguments.has("application")) {
      context.needLead();
      Application application = context.application();
      StatusLine line = application.status();
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("status", line == null ? "unknown" : line.state());
      shown.put("message", line == null ? "" : line.message());
      shown.put("status-data", Map.of());
      return arguments.has("include-data")
          ? ToolFormat.answer(arguments, Map.of("application-status", shown))
          : ToolFormat.answer(arguments, shown.get("status"));
    }
    Unit unit = context.read(model -> model.needUnit(context.unit()));
    if (!arguments.has("include-data")) {
      return ToolFormat.answer(arguments, unit.workload().state());
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("message", unit.workload().message());
    shown.put("status", unit.workload().state());
    shown.put("status-data", Map.of());
    return ToolFormat.answer(arguments, shown);
  }

  private static ToolAnswer log(ToolContext context, ToolArguments arguments) {
    Optional<LogLevel> level =
        arguments.has("debug")
            ? Optional.of(LogLevel.DEBUG)
            : LogLevel.named(arguments.value("log-level").orElse("INFO"));
    String relation = context.hookRelation().map(found -> relationText(found) + ": ").orElse("");
    String message = String.join(" ", arguments.words());
    message
        .lines()
        .forEach(
            line -> context.log().write(level.orElse(LogLevel.INFO), "juju-log", relation + line));
    return ToolAnswer.SILENT;
  }

  private static String relationText(HookEvent.InRelation relation) {
    return relation.endpoint() + ":" + relation.id();
  }

  private static ToolAnswer versionSet(ToolContext context, ToolArguments arguments) {
    String version = arguments.word(0).orElseThrow(() -> ToolFailure.usage("no version specified"));
    context
        .store()
        .update(model -> model.put(model.needApplication(own(context)).withVersion(version)));
    return ToolAnswer.SILENT;
  }

  private static String own(ToolContext context) {
    return context.unit().application();
  }
}
