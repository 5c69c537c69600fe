package charms.interfaces.openstackha;

import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;
import java.util.Map;

/** A service that tells its peers the three addresses of its unit. */
final class AddressingHandlers {
  private final HookContext context;

  AddressingHandlers(HookContext context) {
    this.context = context;
  }

  @When("cluster.connected")
  void publish(OpenstackHaPeers peers) {
    for (String type : List.of("admin", "internal", "public")) {
      peers.setAddress(type, context.hookTools().unitGet("private-address"));
    }
  }

  @Action("set-address")
  void setAddress(ActionCall call) {
    peers().setAddress(words(call, "type"), words(call, "address"));
  }

  @Action("send-all")
  void sendAll(ActionCall call) {
    peers().sendAll(Map.of("one", words(call, "one"), "two", words(call, "two")));
  }

  @Action("peers")
  String showPeers() {
    return peers().ipMap().toString();
  }

  @Action("peers-by")
  String showPeersBy(ActionCall call) {
    return peers().ipMap(words(call, "key")).toString();
  }

  @Action("retrieve")
  String retrieve(ActionCall call) {
    String key = words(call, "key");
    return peers().retrieveLocal(key)
        + " "
        + peers().retrieveRemote(key)
        + " "
        + peers().value(key).orElse("-");
  }

  private static String words(ActionCall call, String parameter) {
    return String.valueOf(call.parameters().get(parameter));
  }

  private OpenstackHaPeers peers() {
    return context.endpoint("cluster", OpenstackHaPeers.class).orElseThrow();
  }
}
