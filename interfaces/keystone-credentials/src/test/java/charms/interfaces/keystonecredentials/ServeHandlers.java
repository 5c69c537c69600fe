package charms.interfaces.keystonecredentials;

import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Map;
import java.util.Optional;

/** A keystone that answers every request. */
final class ServeHandlers {
  private final HookContext context;

  ServeHandlers(HookContext context) {
    this.context = context;
  }

  @When("identity-credentials.connected")
  void answer(KeystoneCredentialsProvides clients) {
    if (context.flags().isSet("serve.ca")) {
      clients.exposeCredentials(Map.of("ca_cert", "Q0E="));
    }
    for (UnitRequest asked : clients.requests()) {
      CredentialsRequest request = asked.request();
      context.store().set(asked.unit(), request.toString());
      clients.answer(
          asked.relationId(),
          new IdentityAddresses(
              "3",
              Optional.of("RegionOne"),
              "http",
              "10.5.100.21",
              35357,
              "http",
              "10.5.100.21",
              5000),
          new Credentials(
              request.username(),
              "w4MnB7vCx2Zl",
              request.project(),
              "3f2e1d0c",
              Optional.of("service_domain"),
              Optional.of("5d1b0c3e"),
              Optional.of("service_domain"),
              Optional.of("5d1b0c3e"),
              Optional.of("service_domain")));
    }
  }
}
