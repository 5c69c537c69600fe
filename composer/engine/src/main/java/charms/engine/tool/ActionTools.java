package charms.engine.tool;

import java.util.List;

/** action-get, action-set, action-log, action-fail. */
final class ActionTools {
  static final List<HookTool> ALL =
      List.of(
          NamedTool.of(
              "action-get",
              (context, arguments, content) ->
                  ToolFormat.answer(
                      arguments, context.needAction().parameter(arguments.word(0).orElse("")))),
          NamedTool.of(
              "action-set",
              (context, arguments, content) -> {
                arguments.pairs().forEach(context.needAction()::result);
                return ToolAnswer.SILENT;
              }),
          NamedTool.of(
              "action-log",
              (context, arguments, content) -> {
                context.needAction().log(String.join(" ", arguments.words()));
                return ToolAnswer.SILENT;
              }),
          NamedTool.of(
              "action-fail",
              (context, arguments, content) -> {
                String message = String.join(" ", arguments.words());
                context
                    .needAction()
                    .fail(
                        message.isEmpty()
                            ? "action failed without reason given, check action for errors"
                            : message);
                return ToolAnswer.SILENT;
              }));

  private ActionTools() {}
}
