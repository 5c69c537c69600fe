package charms.engine.tool;

import charms.engine.state.Resource;
import java.io.IOException;
import java.util.List;

/** resource-get. */
final class ResourceTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "resource-get",
              ToolFlags.NONE,
              (context, arguments, content) -> get(context, arguments)));

  private ResourceTools() {}

  private static ToolAnswer get(ToolContext context, ToolArguments arguments) {
    String name =
        arguments
            .atMost(1)
            .word(0)
            .filter(word -> !word.isEmpty())
            .orElseThrow(() -> ToolFailure.usage("missing required resource name"));
    Resource resource =
        context
            .read(model -> model.holdings().resource(context.unit().application(), name))
            .orElseThrow(
                () ->
                    ToolFailure.refused(
                        "could not download resource: resource \"" + name + "\" not found"));
    try {
      return ToolAnswer.of(context.resources().copy(resource).toString());
    } catch (IOException cause) {
      throw ToolFailure.refused("could not download resource: " + cause.getMessage());
    }
  }
}
