package charms.engine.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** is-leader, leader-get, leader-set. */
final class LeaderTools {
  static final List<HookTool> ALL =
      List.of(
          NamedTool.of(
              "is-leader",
              (context, arguments, content) -> ToolFormat.answer(arguments, context.leads())),
          NamedTool.of("leader-get", (context, arguments, content) -> get(context, arguments)),
          new NamedTool("leader-set", ToolFlags.COMMON.value("file"), LeaderTools::set));

  private LeaderTools() {}

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    SortedMap<String, String> settings =
        context
            .application()
            .leaderSettings()
            .with(context.effects().writtenLeaderSettings())
            .values();
    String key = arguments.word(0).orElse("-");
    return ToolFormat.answer(arguments, key.equals("-") ? settings : settings.get(key));
  }

  private static ToolAnswer set(
      ToolContext context, ToolArguments arguments, Optional<String> content) {
    if (!context.leads()) {
      throw ToolFailure.refused(
          "cannot write leadership settings: cannot write settings: not the leader");
    }
    Map<String, String> changes = TextMap.read(content);
    changes.putAll(arguments.pairs());
    context.effects().writeLeaderSettings(changes);
    return ToolAnswer.SILENT;
  }
}
