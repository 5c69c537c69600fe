package charms.interfaces.vaultkv;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A charm that asks for a backend and notes what it gets. */
final class AskHandlers {
  private final HookContext context;

  AskHandlers(HookContext context) {
    this.context = context;
  }

  @When("secrets.connected")
  void ask(VaultKvRequires vault) {
    if (context.flags().isSet("silent")) {
      return;
    }
    if (context.flags().isSet("isolated")) {
      vault.requestSecretBackend("charm-congress");
    } else {
      vault.requestSecretBackend("charm-congress", false);
    }
  }

  @When("secrets.available")
  void note(VaultKvRequires vault) {
    context.store().set("url", vault.vaultUrl().orElseThrow());
    context.store().set("ca", vault.vaultCa().orElse("none"));
    context.store().set("role", vault.unitRoleId().orElseThrow());
    context.store().set("token", vault.unitToken().orElseThrow());
    context.store().set("tokens", vault.allUnitTokens());
  }
}
