package charms.interfaces.vaultkv;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A vault that answers every request. */
final class VaultHandlers {
  private final HookContext context;

  VaultHandlers(HookContext context) {
    this.context = context;
  }

  @When("secrets.connected")
  void publish(VaultKvProvides clients) {
    clients.publishUrl("http://10.5.100.51:8200");
    clients.publishCa("Q0EtUEVN");
  }

  @When("endpoint.secrets.new-request")
  void answer(VaultKvProvides clients) {
    for (BackendRequest request : clients.requests()) {
      context.store().set(request.unitName(), request.toString());
      clients.setRoleId(request, "9c1e-role", "s.onetime");
    }
  }
}
