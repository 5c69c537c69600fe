package charms.engine.tool;

import charms.engine.state.ModelException;
import charms.engine.state.OpenedPort;
import charms.engine.state.PortRange;
import charms.engine.state.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** open-port, close-port, opened-ports. */
final class PortTools {
  private static final ToolFlags FLAGS = ToolFlags.NONE.pastFormat().value("endpoints");

  static final List<HookTool> ALL =
      List.of(
          new NamedTool(
              "open-port", FLAGS, (context, arguments, content) -> open(context, arguments)),
          new NamedTool(
              "close-port", FLAGS, (context, arguments, content) -> close(context, arguments)),
          new NamedTool(
              "opened-ports",
              ToolFlags.COMMON.bare("endpoints"),
              (context, arguments, content) -> opened(context, arguments.atMost(0))));

  private PortTools() {}

  private static ToolAnswer open(ToolContext context, ToolArguments arguments) {
    for (OpenedPort port : wanted(arguments)) {
      refuseConflicts(context, "open", port.range(), context.effects().opened());
      context.effects().open(port);
    }
    return ToolAnswer.SILENT;
  }

  private static ToolAnswer close(ToolContext context, ToolArguments arguments) {
    for (OpenedPort port : wanted(arguments)) {
      refuseConflicts(context, "close", port.range(), context.effects().closed());
      context.effects().close(port);
    }
    return ToolAnswer.SILENT;
  }

  /** The ports for each endpoint that was named, or for all at once. */
  private static List<OpenedPort> wanted(ToolArguments arguments) {
    PortRange range =
        range(arguments.word(0).orElseThrow(() -> refused("no port or range specified")));
    arguments.atMost(1);
    return Stream.of(arguments.value("endpoints").orElse("").split(","))
        .map(endpoint -> new OpenedPort(range, endpoint.strip()))
        .toList();
  }

  private static ToolFailure refused(String message) {
    return ToolFailure.usage(message);
  }

  private static PortRange range(String text) {
    try {
      return PortRange.parse(text);
    } catch (ModelException none) {
      throw refused(none.getMessage());
    }
  }

  /** Ranges may not overlap on a machine; the same range again may be. */
  private static void refuseConflicts(
      ToolContext context, String what, PortRange range, Set<OpenedPort> earlier) {
    Optional<String> conflict =
        conflict(range, earlier)
            .map(other -> text(other, context.unit().toString()) + " requested earlier")
            .or(() -> context.read(model -> onMachine(context, model.units(), range)));
    if (conflict.isPresent()) {
      throw ToolFailure.refused(
          "cannot %s %s (unit \"%s\"): port range conflicts with %s"
              .formatted(what, range, context.unit(), conflict.get()));
    }
  }

  private static Optional<String> onMachine(
      ToolContext context, Iterable<Unit> units, PortRange range) {
    int machine = context.read(model -> model.needUnit(context.unit())).machine();
    for (Unit unit : units) {
      if (unit.machine() != machine) {
        continue;
      }
      boolean own = unit.name().equals(context.unit());
      Optional<PortRange> other =
          own ? conflict(range, unit.ports()) : overlapping(range, unit.ports());
      if (other.isPresent()) {
        return Optional.of(text(other.get(), unit.name().toString()));
      }
    }
    return Optional.empty();
  }

  private static Optional<PortRange> overlapping(PortRange range, Set<OpenedPort> ports) {
    return ports.stream().map(OpenedPort::range).filter(range::overlaps).findFirst();
  }

  /** A unit may ask for the very same range again. */
  private static Optional<PortRange> conflict(PortRange range, Set<OpenedPort> ports) {
    return overlapping(range, ports).filter(other -> !other.equals(range));
  }

  private static String text(PortRange range, String unit) {
    return range + " (unit \"" + unit + "\")";
  }

  private static ToolAnswer opened(ToolContext context, ToolArguments arguments) {
    Map<PortRange, List<String>> endpoints = new TreeMap<>();
    for (OpenedPort port :
        context.read(model -> context.effects().ports(model.needUnit(context.unit())))) {
      endpoints.computeIfAbsent(port.range(), range -> new ArrayList<>()).add(port.endpoint());
    }
    List<String> lines = new ArrayList<>();
    endpoints.forEach(
        (range, names) ->
            lines.add(
                arguments.has("endpoints") ? range + " (" + listed(names) + ")" : "" + range));
    return ToolFormat.answer(arguments, lines);
  }

  private static String listed(List<String> endpoints) {
    return endpoints.contains("") ? "*" : String.join(", ", endpoints);
  }
}
