package charms.engine.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** open-port, close-port, opened-ports. */
final class PortTools {
  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "open-port",
              ToolFlags.COMMON.value("endpoints"),
              (context, arguments, content) -> {
                context.effects().open(port(arguments));
                return ToolAnswer.SILENT;
              }),
          new NamedTool(
              "close-port",
              ToolFlags.COMMON.value("endpoints"),
              (context, arguments, content) -> {
                context.effects().close(port(arguments));
                return ToolAnswer.SILENT;
              }),
          new NamedTool(
              "opened-ports",
              ToolFlags.COMMON.bare("endpoints"),
              (context, arguments, content) -> opened(context, arguments)));

  private static final Pattern PORT =
      Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?(?:/(tcp|udp))?|icmp");

  private PortTools() {}

  private static String port(ToolArguments arguments) {
    String text =
        arguments.word(0).orElseThrow(() -> ToolFailure.usage("no port or range specified"));
    Matcher form = PORT.matcher(text.toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw ToolFailure.usage("invalid port \"" + text + "\"");
    }
    if (form.group(1) == null) {
      return "icmp";
    }
    int low = Integer.parseInt(form.group(1));
    int high = form.group(2) == null ? low : Integer.parseInt(form.group(2));
    if (low < 1 || high > 65535 || low > high) {
      throw ToolFailure.usage("invalid port range \"" + text + "\"");
    }
    String protocol = form.group(3) == null ? "tcp" : form.group(3);
    return (low == high ? String.valueOf(low) : low + "-" + high) + "/" + protocol;
  }

  private static ToolAnswer opened(ToolContext context, ToolArguments arguments) {
    List<String> ports =
        context.read(
            model -> new ArrayList<>(context.effects().ports(model.needUnit(context.unit()))));
    return ToolFormat.answer(arguments, ports);
  }
}
