package charms.engine.tool;

import charms.engine.log.LogLevel;
import java.util.List;
import java.util.Set;

/**
 * payload-register, payload-status-set, payload-unregister: what they say goes to the unit's log.
 * Juju dropped payloads in 4.0; no status shows them.
 */
final class PayloadTools {
  static final List<HookTool> ALL =
      List.of(
          tool("payload-register", 3),
          tool("payload-status-set", 3),
          tool("payload-unregister", 2));

  private static final Set<String> STATES = Set.of("starting", "running", "stopping", "stopped");

  private PayloadTools() {}

  private static HookTool tool(String name, int least) {
    return new NamedTool(
        name,
        ToolFlags.NONE,
        (context, arguments, content) -> {
          List<String> words = arguments.words();
          if (words.size() < least) {
            throw ToolFailure.usage("missing required arguments");
          }
          if (name.equals("payload-status-set") && !STATES.contains(words.get(2))) {
            throw ToolFailure.refused("status \"" + words.get(2) + "\" not supported");
          }
          context.log().write(LogLevel.INFO, name, String.join(" ", words));
          return ToolAnswer.SILENT;
        });
  }
}
