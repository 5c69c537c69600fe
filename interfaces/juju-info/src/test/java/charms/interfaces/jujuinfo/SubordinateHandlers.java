package charms.interfaces.jujuinfo;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A subordinate that notes beside whom it is. */
final class SubordinateHandlers {
  private final HookContext context;

  SubordinateHandlers(HookContext context) {
    this.context = context;
  }

  @When("juju-info.connected")
  void note(JujuInfoRequires principal) {
    context.store().set("units", principal.units());
    context.store().set("addresses", principal.addresses());
  }
}
