package charms.interfaces.nrpeexternalmaster;

import charms.reactive.HookContext;
import charms.reactive.When;

/** An nrpe that names its host and notes the monitors. */
final class NrpeHandlers {
  private final HookContext context;

  NrpeHandlers(HookContext context) {
    this.context = context;
  }

  @When("principal.connected")
  void publish(NrpeExternalMasterRequires principal) {
    principal.publish("juju-congress-0", "juju");
    context.store().set("monitors", principal.monitors().stream().map(NrpeMonitor::check).toList());
  }
}
