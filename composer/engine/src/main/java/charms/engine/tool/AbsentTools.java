package charms.engine.tool;

import charms.engine.log.LogLevel;
import java.util.List;

/** Tools for what this engine, or a machine, does not have; each says so and fails. */
final class AbsentTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "credential-get",
              ToolFlags.COMMON,
              (context, arguments, content) -> {
                arguments.atMost(0);
                throw absent(
                    context,
                    "credential-get",
                    "cannot access cloud credentials: this engine has no cloud");
              }),
          new NamedTool(
              "add-metric",
              ToolFlags.NONE.value("labels", "l"),
              (context, arguments, content) -> {
                arguments.pairs();
                throw ToolFailure.refused(
                    "cannot record metric: metrics not allowed in this context");
              }),
          kubernetes("k8s-raw-get"),
          kubernetes("k8s-raw-set"),
          kubernetes("k8s-spec-get"),
          kubernetes("k8s-spec-set"),
          kubernetes("pod-spec-get"),
          kubernetes("pod-spec-set"));

  private AbsentTools() {}

  private static HookTool kubernetes(String name) {
    return new NamedTool(
        name,
        ToolFlags.COMMON.value("file").value("k8s-resources"),
        (context, arguments, content) -> {
          throw absent(context, name, name + ": this is a machine, not Kubernetes");
        });
  }

  /** The log keeps what a charm missed, for {@code tools/run-charm}. */
  private static ToolFailure absent(ToolContext context, String name, String message) {
    context.log().write(LogLevel.WARNING, "hook-tool", "not provided: " + name);
    return ToolFailure.refused(message);
  }
}
