package charms.interfaces.mysqlrouter;

import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;

/** A cluster that answers every request. */
final class ClusterHandlers {
  private final HookContext context;

  ClusterHandlers(HookContext context) {
    this.context = context;
  }

  @When("db-router.available")
  void answer(MysqlRouterProvides routers) {
    for (UnitRequest asked : routers.requests()) {
      AccountRequest request = asked.request();
      context.store().set(asked.unit() + " " + request.prefix(), request.toString());
      AccountAnswer answer =
          AccountAnswer.of(
              request.prefix(),
              "10.5.100.31",
              "Qm7Zt3",
              request.isRouters() ? List.of() : List.of("router/0", "router/1"));
      routers.answer(
          asked.relationId(),
          context.flags().isSet("full") ? answer.withWaitTimeout(90).withSslCa("Q0E=") : answer);
    }
    if (context.flags().isSet("plain")) {
      routers.answer("db-router:0", AccountAnswer.of("", "h", "p", List.of("router/0")));
    }
    routers.served();
  }
}
