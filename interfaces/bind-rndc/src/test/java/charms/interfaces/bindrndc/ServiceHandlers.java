package charms.interfaces.bindrndc;

import charms.reactive.Action;
import charms.reactive.HookContext;

/** A service that controls name servers, for {@link BindRndcRequiresTest}. */
final class ServiceHandlers {
  private final HookContext context;

  ServiceHandlers(HookContext context) {
    this.context = context;
  }

  @Action("look")
  void look() {
    BindRndcRequires bind = context.endpoint("dns-backend", BindRndcRequires.class).orElseThrow();
    context.log().info("> " + bind.rndcInfo() + bind.rndcInfo().map(RndcKey::secret));
    context.log().info("> " + bind.slaveIps());
  }
}
