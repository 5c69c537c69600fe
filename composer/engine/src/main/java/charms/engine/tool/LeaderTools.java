package charms.engine.tool;

import charms.engine.state.Application;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** is-leader, leader-get, leader-set. */
final class LeaderTools {
  static final List<HookTool> ALL =
      List.of(
          NamedTool.of(
              "is-leader",
              (context, arguments, content) ->
                  ToolFormat.answer(arguments.atMost(0), context.leads())),
          NamedTool.of("leader-get", (context, arguments, content) -> get(context, arguments)),
          new NamedTool(
              "leader-set",
              ToolFlags.NONE,
              (context, arguments, content) -> set(context, arguments)));

  private LeaderTools() {}

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    SortedMap<String, String> settings = context.application().leaderSettings().values();
    String key = arguments.word(0).orElse("-");
    if (key.contains("=")) {
      throw ToolFailure.usage("invalid key \"" + key + "\"");
    }
    arguments.atMost(1);
    return ToolFormat.answer(arguments, key.equals("-") ? settings : settings.get(key));
  }

  /** At once: a program that fails has written them. */
  private static ToolAnswer set(ToolContext context, ToolArguments arguments) {
    Map<String, String> changes = arguments.pairs();
    if (!context.leads()) {
      throw ToolFailure.refused(
          "cannot write leadership settings: cannot write settings: not the leader");
    }
    context
        .store()
        .update(
            model -> {
              Application application = model.needApplication(context.unit().application());
              model.put(application.withLeaderSettings(application.leaderSettings().with(changes)));
            });
    return ToolAnswer.SILENT;
  }
}
