package charms.testkit;

import charms.reactive.Action;
import charms.reactive.Endpoint;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.List;
import java.util.Map;

/** Writes what it sees of its relations into the log, for {@link EndpointTest}. */
final class ProbeHandlers {
  private final HookContext context;

  ProbeHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("update-status")
  void look() {
    if (context.endpoint("db", SketchEndpoint.class).isEmpty()) {
      return;
    }
    SketchEndpoint db = context.endpoint("db", SketchEndpoint.class).orElseThrow();
    for (Relation relation : db.relations()) {
      say("relation " + relation.id() + " of " + relation.applicationName());
      say("unit db/1 there " + relation.unit("db/1").isPresent());
      say("application " + relation.remoteApplicationBag().all());
    }
    for (RemoteUnit unit : db.joinedUnits()) {
      say(unit.name() + " port " + unit.bag().get("port") + " " + unit.bag().json("port"));
      say(unit.name() + " list " + unit.bag().json("list") + " text " + unit.bag().json("text"));
      say(unit.name() + " none " + unit.bag().get("none") + " " + unit.bag().json("none"));
    }
    List<Endpoint> all = context.endpoints();
    say("address " + db.ingressAddress() + " " + db.bindAddress());
    say("endpoints " + all.stream().map(Endpoint::name).toList());
    say("by flag " + names("db.ready") + names("endpoint.web.joined") + names("never.set"));
    say("by other flag " + names("plain"));
  }

  @Hook("config-changed")
  void publish() {
    for (Relation relation : context.relations("db")) {
      relation.unitBag().put("text", "plain");
      relation.unitBag().putJson("json", Map.of("b", 1, "a", List.of("x")));
      relation.unitBag().put("same", "1");
      relation.unitBag().remove("gone");
      relation.applicationBag().put("leader", context.unit());
      say("own " + relation.unitBag().get("text") + relation.unitBag().get("gone"));
    }
  }

  @Action("departed")
  void departed() {
    SketchEndpoint db = context.endpoint("db", SketchEndpoint.class).orElseThrow();
    for (RemoteUnit unit : db.departedUnits()) {
      say("departed " + unit.name());
    }
    db.acknowledgeDeparted();
  }

  private String names(String flag) {
    return context.endpointFromFlag(flag, Endpoint.class).map(Endpoint::name).orElse("-") + " ";
  }

  private void say(String line) {
    context.log().info("> " + line);
  }
}
