package charms.engine.tool;

import charms.engine.log.LogLevel;
import charms.engine.state.Fault;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every hook tool by its name (juju-contract.md section 4). */
public final class HookToolTable {
  private static final Map<String, HookTool> TOOLS = new TreeMap<>();

  static {
    List<Collection<? extends HookTool>> groups =
        List.of(
            ConfigTools.ALL,
            RelationTools.ALL,
            BagTools.ALL,
            NetworkTools.ALL,
            StatusTools.ALL,
            LeaderTools.ALL,
            PortTools.ALL,
            ActionTools.ALL,
            StorageTools.ALL,
            ResourceTools.ALL,
            SecretReadTools.ALL,
            SecretWriteTools.ALL,
            SecretGrantTools.ALL,
            StateTools.ALL,
            GoalStateTool.ALL,
            PayloadTools.ALL,
            List.of(RebootTool.TOOL),
            AbsentTools.ALL);
    groups.forEach(group -> group.forEach(tool -> TOOLS.put(tool.name(), tool)));
  }

  private HookToolTable() {}

  /** Makes the table now, as any call does, so that the first tool need not wait for it. */
  static void load() {}

  /** The names under which a hook finds tools. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(TOOLS.keySet());
  }

  /** Runs a tool; a refusal is an answer too. */
  static ToolAnswer run(
      ToolContext context, String name, List<String> words, Optional<String> content) {
    HookTool tool = TOOLS.get(name);
    if (tool == null) {
      return ToolAnswer.failure(
          ToolFailure.refused("bad request: unknown command \"" + name + "\""));
    }
    try {
      ToolArguments arguments = ToolArguments.parse(tool.flags(), words);
      if (arguments.has("help")) {
        return ToolAnswer.of(ToolUsage.of(name).text());
      }
      ToolFormat.check(tool.flags(), arguments);
      failOnPurpose(context, name);
      return said(tool, arguments, tool.run(context, arguments, content));
    } catch (ToolFailure refused) {
      return ToolAnswer.failure(refused);
    }
  }

  /** A format that means nothing any more is remarked on, without a line end as Juju does. */
  private static ToolAnswer said(HookTool tool, ToolArguments arguments, ToolAnswer answer) {
    boolean past = tool.flags().hasPastFormat() && arguments.value("format").isPresent();
    return past
        ? answer.remarking("--format flag deprecated for command \"" + tool.name() + "\"")
        : answer;
  }

  /** A fault strikes a tool as a controller that is away does. */
  private static void failOnPurpose(ToolContext context, String name) {
    boolean waits =
        context
            .read(model -> model.faults().waiting(Fault.Kind.FAIL_TOOL, context.unit(), name))
            .isPresent();
    if (waits
        && context
            .store()
            .change(model -> model.faults().strike(Fault.Kind.FAIL_TOOL, context.unit(), name, 1))
            .isPresent()) {
      context.log().write(LogLevel.WARNING, "fault", name + " fails on purpose");
      throw ToolFailure.refused("connection is shut down");
    }
  }
}
