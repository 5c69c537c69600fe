package charms.engine.tool;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** state-get, state-set, state-delete: what a unit keeps in the model. */
final class StateTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "state-get",
              ToolFlags.COMMON.bare("strict"),
              (context, arguments, content) -> get(context, arguments)),
          new NamedTool("state-set", ToolFlags.NONE.value("file"), StateTools::set),
          new NamedTool(
              "state-delete",
              ToolFlags.NONE,
              (context, arguments, content) -> delete(context, arguments)));

  private static final int LONGEST_KEY = 256;
  private static final int LONGEST_VALUE = 65536;

  private StateTools() {}

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    SortedMap<String, String> values =
        context.effects().state(context.read(model -> model.holdings().stateOf(context.unit())));
    String key = arguments.atMost(1).word(0).orElse("-");
    if (key.equals("-")) {
      return ToolFormat.answer(arguments, values);
    }
    if (arguments.has("strict") && !values.containsKey(key)) {
      throw ToolFailure.refused("key \"" + key + "\" not found");
    }
    return ToolFormat.answer(arguments, values.get(key));
  }

  private static ToolAnswer set(
      ToolContext context, ToolArguments arguments, Optional<String> content) {
    Map<String, String> changes = TextMap.read(arguments.pairs(), content);
    changes.forEach(
        (key, value) -> {
          check("key", LONGEST_KEY, key);
          check("value", LONGEST_VALUE, value);
        });
    changes.forEach((key, value) -> context.effects().keep(key, Optional.of(value)));
    return ToolAnswer.SILENT;
  }

  private static void check(String what, int longest, String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > longest) {
      throw ToolFailure.refused("max allowed %s size (%d) exceeded".formatted(what, longest));
    }
  }

  private static ToolAnswer delete(ToolContext context, ToolArguments arguments) {
    arguments.atMost(1).word(0).ifPresent(key -> context.effects().keep(key, Optional.empty()));
    return ToolAnswer.SILENT;
  }
}
