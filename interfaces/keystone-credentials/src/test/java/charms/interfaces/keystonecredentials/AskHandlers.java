package charms.interfaces.keystonecredentials;

import charms.reactive.HookContext;
import charms.reactive.When;

/** A charm that needs an account; notes what it gets in the store. */
final class AskHandlers {
  private final HookContext context;

  AskHandlers(HookContext context) {
    this.context = context;
  }

  @When("identity-credentials.connected")
  void ask(KeystoneCredentialsRequires keystone) {
    if (context.flags().isSet("ask.less")) {
      keystone.requestCredentials(CredentialsRequest.of("congress").inDomain("users"));
      return;
    }
    keystone.requestCredentials(
        CredentialsRequest.of("congress")
            .inProject("services")
            .withRoles("Member")
            .withGrants("Admin"));
  }

  @When("identity-credentials.available")
  void noteAddresses(KeystoneCredentialsRequires keystone) {
    IdentityAddresses addresses = keystone.addresses().orElseThrow();
    context.store().set("auth", addresses.authUrl());
    context.store().set("credentials", addresses.credentialsUrl());
    context.store().set("region", keystone.value("region").orElse("none"));
  }

  @When("identity-credentials.available.auth")
  void noteAccount(KeystoneCredentialsRequires keystone) {
    Credentials account = keystone.credentials().orElseThrow();
    context.store().set("account", account.username() + " " + account.password());
    context.store().set("project", account.project() + " " + account.projectId());
    context.store().set("domain", account.userDomainName().orElse("none"));
    context.store().set("shown", account.toString());
  }

  @When("identity-credentials.available.updated")
  void noteUpdate() {
    context.store().set("updated", context.hook());
  }
}
