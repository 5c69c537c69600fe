package charms.engine.tool;

import charms.engine.machine.Subnet;
import charms.engine.state.Charm;
import charms.engine.state.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** unit-get and network-get: every binding is the machine's one network. */
final class NetworkTools {
  static final List<HookTool> ALL =
      List.of(
          NamedTool.of("unit-get", (context, arguments, content) -> unitGet(context, arguments)),
          new NamedTool(
              "network-get",
              ToolFlags.COMMON
                  .value("relation", "r")
                  .bare("primary-address")
                  .bare("bind-address")
                  .bare("ingress-address")
                  .bare("egress-subnets"),
              (context, arguments, content) -> networkGet(context, arguments)));

  private NetworkTools() {}

  private static ToolAnswer unitGet(ToolContext context, ToolArguments arguments) {
    String key = arguments.word(0).orElseThrow(() -> ToolFailure.usage("no setting specified"));
    if (!key.equals("private-address") && !key.equals("public-address")) {
      throw ToolFailure.usage("unknown setting \"" + key + "\"");
    }
    arguments.atMost(1);
    return ToolFormat.answer(arguments, address(context));
  }

  private static ToolAnswer networkGet(ToolContext context, ToolArguments arguments) {
    RelationOption.check(context, arguments);
    String binding =
        arguments.word(0).orElseThrow(() -> ToolFailure.usage("no arguments specified"));
    if (binding.isEmpty()) {
      throw ToolFailure.usage("no binding name specified");
    }
    arguments.atMost(1);
    Charm charm = context.read(model -> model.charmOf(context.application()));
    if (!charm.binds(binding) && !binding.equals("juju-info")) {
      throw ToolFailure.refused("no network config found for binding \"" + binding + "\"");
    }
    String address = address(context);
    Map<String, Object> wanted = new TreeMap<>(parts(address));
    wanted.keySet().removeIf(part -> !arguments.has(part));
    if (arguments.has("primary-address")) {
      if (!wanted.isEmpty()) {
        throw ToolFailure.refused("--primary-address must be the only flag specified");
      }
      return ToolFormat.answer(arguments, address);
    }
    return ToolFormat.answer(
        arguments,
        switch (wanted.size()) {
          case 0 -> everything(address, context.read(Model::subnet));
          case 1 -> wanted.values().iterator().next();
          default -> wanted;
        });
  }

  private static Map<String, Object> parts(String address) {
    return Map.of(
        "bind-address", address,
        "ingress-address", address,
        "egress-subnets", List.of(address + "/32"));
  }

  private static Map<String, Object> everything(String address, Subnet subnet) {
    Map<String, Object> bound = new LinkedHashMap<>();
    bound.put("hostname", "");
    bound.put("value", address);
    bound.put("cidr", subnet.toString());
    bound.put("address", address);
    Map<String, Object> device = new LinkedHashMap<>();
    device.put("mac-address", "");
    device.put("interface-name", "eth0");
    device.put("addresses", List.of(bound));
    device.put("macaddress", "");
    device.put("interfacename", "eth0");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("bind-addresses", List.of(device));
    answer.put("egress-subnets", List.of(address + "/32"));
    answer.put("ingress-addresses", List.of(address));
    return answer;
  }

  private static String address(ToolContext context) {
    return context.read(model -> model.addressOf(model.needUnit(context.unit())));
  }
}
