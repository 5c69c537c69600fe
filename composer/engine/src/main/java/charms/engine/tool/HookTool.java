package charms.engine.tool;

import java.util.Optional;

/** One hook tool. */
interface HookTool {
  /** As in {@code config-get}. */
  String name();

  /** The flags it takes. */
  default ToolFlags flags() {
    return ToolFlags.COMMON;
  }

  /**
   * Does what the tool does.
   *
   * @param content what {@code --file} named or standard input gave; empty when there is none
   * @throws ToolFailure when it is refused
   */
  ToolAnswer run(ToolContext context, ToolArguments arguments, Optional<String> content);
}
