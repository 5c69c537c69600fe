package charms.engine.tool;

import java.util.ArrayList;
import java.util.List;

/** Tools for what this engine does not have; each says so. */
final class AbsentTools {
  static final List<HookTool> ALL = all();

  private AbsentTools() {}

  private static List<HookTool> all() {
    List<HookTool> tools = new ArrayList<>();
    tools.add(
        NamedTool.of(
            "storage-list",
            (context, arguments, content) -> ToolFormat.answer(arguments, List.of())));
    tools.add(
        NamedTool.of(
            "secret-ids",
            (context, arguments, content) -> ToolFormat.answer(arguments, List.of())));
    refuse(tools, "storage-get", "storage not found");
    refuse(tools, "storage-add", "this engine has no storage");
    refuse(tools, "resource-get", "this engine has no resources");
    refuse(tools, "credential-get", "this engine has no cloud credentials");
    for (String name : List.of("add", "get", "set", "grant", "revoke", "remove", "info-get")) {
      refuse(tools, "secret-" + name, "this engine has no secrets");
    }
    for (String name : List.of("get", "set", "delete")) {
      refuse(tools, "state-" + name, "this engine keeps no unit state");
    }
    refuse(tools, "juju-reboot", "this engine does not reboot machines");
    return tools;
  }

  private static void refuse(List<HookTool> tools, String name, String message) {
    ToolFlags flags =
        ToolFlags.COMMON
            .value("file")
            .value("label")
            .value("owner")
            .value("relation", "r")
            .value("unit")
            .value("description")
            .bare("refresh")
            .bare("peek")
            .bare("now")
            .value("storage", "s");
    tools.add(
        new NamedTool(
            name,
            flags,
            (context, arguments, content) -> {
              throw ToolFailure.refused(message);
            }));
  }
}
