package charms.engine.tool;

import charms.engine.state.Application;
import charms.engine.state.CharmOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** config-get. */
final class ConfigTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "config-get",
              ToolFlags.COMMON.bare("all", "a"),
              (context, arguments, content) -> configGet(context, arguments)));

  private ConfigTools() {}

  private static ToolAnswer configGet(ToolContext context, ToolArguments arguments) {
    SortedMap<String, @Nullable Object> values = values(context);
    Optional<String> key = arguments.word(0).filter(word -> !word.isEmpty());
    if (key.isPresent()) {
      if (arguments.has("all")) {
        throw ToolFailure.usage(
            "cannot use argument --all together with key \"" + key.get() + "\"");
      }
      arguments.atMost(1);
      return ToolFormat.answer(arguments, values.get(key.get()));
    }
    if (!arguments.has("all")) {
      values.values().removeIf(value -> value == null);
    }
    return ToolFormat.answer(arguments, values);
  }

  private static SortedMap<String, @Nullable Object> values(ToolContext context) {
    Application application = context.application();
    Map<String, CharmOption> options = context.read(model -> model.charmOf(application)).options();
    SortedMap<String, @Nullable Object> values = new TreeMap<>();
    options.forEach(
        (name, option) -> {
          Optional<Object> set =
              Optional.ofNullable(application.config().get(name)).flatMap(option::value);
          values.put(name, set.or(option::defaultValue).orElse(null));
        });
    return values;
  }
}
