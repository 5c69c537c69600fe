package charms.engine.tool;

import charms.engine.tool.HookEffects.Reboot;

/**
 * {@code juju-reboot [--now]}: the machine reboots after the hook, or at once, and the hook runs
 * again then (juju-contract.md sections 2 and 4).
 */
final class RebootTool {
  static final HookTool TOOL =
      new NamedTool(
          "juju-reboot",
          ToolFlags.NONE.bare("now"),
          (context, arguments, content) -> {
            arguments.atMost(0);
            if (context.event().isEmpty()) {
              throw ToolFailure.refused("juju-reboot is not supported when running an action.");
            }
            context.effects().reboot(arguments.has("now") ? Reboot.NOW : Reboot.AFTER_HOOK);
            return ToolAnswer.SILENT;
          });

  private RebootTool() {}
}
