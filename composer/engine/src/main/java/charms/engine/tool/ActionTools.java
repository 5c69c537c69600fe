package charms.engine.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** action-get, action-set, action-log, action-fail. */
final class ActionTools {
  static final List<HookTool> ALL =
      List.of(
          NamedTool.of("action-get", (context, arguments, content) -> get(context, arguments)),
          new NamedTool(
              "action-set",
              ToolFlags.NONE,
              (context, arguments, content) -> set(context, arguments)),
          new NamedTool(
              "action-log",
              ToolFlags.NONE,
              (context, arguments, content) -> log(context, arguments)),
          new NamedTool(
              "action-fail",
              ToolFlags.NONE,
              (context, arguments, content) -> fail(context, arguments)));

  private static final String NO_REASON =
      "action failed without reason given, check action for errors";

  private ActionTools() {}

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    String path = arguments.atMost(1).word(0).orElse("");
    return ToolFormat.answer(arguments, context.needAction().parameter(path));
  }

  private static ToolAnswer set(ToolContext context, ToolArguments arguments) {
    Map<String, String> results = new LinkedHashMap<>();
    for (String word : arguments.words()) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw ToolFailure.usage("argument \"" + word + "\" must be of the form key...=value");
      }
      String path = word.substring(0, equals);
      ActionRun.checkPath(path);
      results.put(path, word.substring(equals + 1));
    }
    results.forEach(context.needAction()::result);
    return ToolAnswer.SILENT;
  }

  private static ToolAnswer log(ToolContext context, ToolArguments arguments) {
    if (arguments.words().isEmpty()) {
      throw ToolFailure.usage("no message specified");
    }
    context.needAction().log(String.join(" ", arguments.words()));
    return ToolAnswer.SILENT;
  }

  private static ToolAnswer fail(ToolContext context, ToolArguments arguments) {
    String message = arguments.atMost(1).word(0).orElse(NO_REASON);
    context.needAction().fail(message);
    return ToolAnswer.SILENT;
  }
}
