package charms.engine.tool;

import java.util.Optional;

/**
 * A hook tool from its parts.
 *
 * @param name as in {@code config-get}
 * @param flags the flags it takes
 * @param work what it does
 */
record NamedTool(String name, ToolFlags flags, Work work) implements HookTool {
  /** What a tool does. See {@link HookTool#run}. */
  interface Work {
    ToolAnswer run(ToolContext context, ToolArguments arguments, Optional<String> content);
  }

  /** A tool with the common flags alone. */
  static NamedTool of(String name, Work work) {
    return new NamedTool(name, ToolFlags.COMMON, work);
  }

  @Override
  public ToolAnswer run(ToolContext context, ToolArguments arguments, Optional<String> content) {
    return work.run(context, arguments, content);
  }
}
