package charms.engine.tool;

import charms.engine.log.LogLevel;
import charms.engine.state.HookEvent;
import charms.engine.state.StatusLine;
import charms.engine.state.Unit;
import charms.engine.status.ApplicationStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** status-set, status-get, juju-log, application-version-set: all take effect at once. */
final class StatusTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "status-set",
              ToolFlags.NONE.bare("application"),
              (context, arguments, content) -> statusSet(context, arguments)),
          new NamedTool(
              "status-get",
              ToolFlags.COMMON.bare("application").bare("include-data"),
              (context, arguments, content) -> statusGet(context, arguments)),
          new NamedTool(
              "juju-log",
              ToolFlags.NONE.pastFormat().value("log-level", "l").bare("debug"),
              (context, arguments, content) -> log(context, arguments)),
          new NamedTool(
              "application-version-set",
              ToolFlags.NONE,
              (context, arguments, content) -> versionSet(context, arguments)));

  private static final Set<String> STATES = Set.of("maintenance", "blocked", "waiting", "active");

  private StatusTools() {}

  private static ToolAnswer statusSet(ToolContext context, ToolArguments arguments) {
    String state =
        arguments
            .word(0)
            .orElseThrow(() -> ToolFailure.usage("invalid args, require <status> [message]"));
    if (!STATES.contains(state)) {
      throw ToolFailure.usage(
          "invalid status \"" + state + "\", expected one of [maintenance blocked waiting active]");
    }
    String message = arguments.atMost(2).word(1).orElse("");
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
    arguments.atMost(0);
    boolean word =
        !arguments.has("include-data") && arguments.value("format").orElse("smart").equals("smart");
    if (!arguments.has("application")) {
      StatusLine line = context.read(model -> model.needUnit(context.unit())).workload();
      return ToolFormat.answer(arguments, word ? line.state() : details(arguments, line));
    }
    if (!context.leads()) {
      throw ToolFailure.refused("finding application status: this unit is not the leader");
    }
    StatusLine line =
        context.read(
            model ->
                ApplicationStanding.of(model, context.application(), context.clock().instant()));
    if (word) {
      return ToolFormat.answer(arguments, line.state());
    }
    Map<String, Object> shown = details(arguments, line);
    Map<String, Object> units = new TreeMap<>();
    for (Unit unit : context.read(model -> List.copyOf(model.unitsOf(own(context))))) {
      units.put(unit.name().toString(), details(arguments, unit.workload()));
    }
    shown.put("units", units);
    return ToolFormat.answer(arguments, Map.of("application-status", shown));
  }

  private static Map<String, Object> details(ToolArguments arguments, StatusLine line) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("status", line.state());
    if (arguments.has("include-data")) {
      shown.put("message", line.message());
      shown.put("status-data", Map.of());
    }
    return shown;
  }

  private static ToolAnswer log(ToolContext context, ToolArguments arguments) {
    if (arguments.words().isEmpty()) {
      throw ToolFailure.usage("no message specified");
    }
    String relation = context.hookRelation().map(found -> relationText(found) + ": ").orElse("");
    LogLevel level = level(context, arguments);
    String message = String.join(" ", arguments.words());
    message.lines().forEach(line -> context.log().write(level, "juju-log", relation + line));
    return ToolAnswer.SILENT;
  }

  private static LogLevel level(ToolContext context, ToolArguments arguments) {
    if (arguments.has("debug")) {
      return LogLevel.DEBUG;
    }
    String name = arguments.value("log-level").filter(text -> !text.isEmpty()).orElse("INFO");
    Optional<LogLevel> level = LogLevel.named(name);
    if (level.isEmpty()) {
      context
          .log()
          .write(
              LogLevel.WARNING, "juju-log", "Specified log level of \"" + name + "\" is not valid");
    }
    return level.orElse(LogLevel.INFO);
  }

  private static String relationText(HookEvent.InRelation relation) {
    return relation.endpoint() + ":" + relation.id();
  }

  private static ToolAnswer versionSet(ToolContext context, ToolArguments arguments) {
    String version = arguments.word(0).orElseThrow(() -> ToolFailure.usage("no version specified"));
    arguments.atMost(1);
    context
        .store()
        .update(model -> model.put(model.needApplication(own(context)).withVersion(version)));
    return ToolAnswer.SILENT;
  }

  private static String own(ToolContext context) {
    return context.unit().application();
  }
}
