package charms.interfaces.bindrndc;

import charms.reactive.Action;
import charms.reactive.HookContext;
import charms.reactive.When;

/** A name server, for {@link BindRndcProvidesTest}. */
final class BindHandlers {
  private final HookContext context;

  BindHandlers(HookContext context) {
    this.context = context;
  }

  @When({"dns-backend.related", "key.made"})
  void send(BindRndcProvides clients) {
    clients.sendRndckeyInfo("ZmFrZQ==", "hmac-md5");
  }

  @Action("look")
  void look() {
    BindRndcProvides clients =
        context.endpoint("dns-backend", BindRndcProvides.class).orElseThrow();
    context.log().info("> " + clients.clientIps());
    context.log().info("> " + clients.egressSubnets());
  }
}
