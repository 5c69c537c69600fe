package charms.engine.tool;

import java.util.ArrayList;
import java.util.List;

/** Tools for what this engine does not have; each says so. */
final class AbsentTools {
  static final List<HookTool> ALL = all();

  private AbsentTools() {}

  private static List<HookTool> all() {
    List<HookTool> tools = new ArrayList<>();
    refuse(tools, "credential-get", "this engine has no cloud credentials");
    refuse(tools, "juju-reboot", "this engine does not reboot machines");
    return tools;
  }

  private static void refuse(List<HookTool> tools, String name, String message) {
    ToolFlags flags = ToolFlags.COMMON.bare("now");
    tools.add(
        new NamedTool(
            name,
            flags,
            (context, arguments, content) -> {
              throw ToolFailure.refused(message);
            }));
  }
}
