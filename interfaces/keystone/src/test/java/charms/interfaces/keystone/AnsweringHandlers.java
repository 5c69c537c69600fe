package charms.interfaces.keystone;

import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Map;

/** A keystone that answers as in the example of the contract; only its leader does. */
final class AnsweringHandlers {
  private static final String HOST = "10.5.100.21";
  private static final String NEUTRON = "http://10.5.100.62:9696";

  private final HookContext context;

  AnsweringHandlers(HookContext context) {
    this.context = context;
  }

  @When("identity-service.available")
  void answer(KeystoneProvides identity) {
    for (RegistrationRequest request : identity.requests()) {
      context.store().set(request.relationId(), request.toString());
      context.store().set(request.relationId() + " user", request.username());
      if (context.hookTools().isLeader()) {
        identity.answer(request, request.informationOnly() ? addresses() : account(request));
        if (!request.subscriptions().isEmpty()) {
          identity.notifyEndpoints(
              request, Map.of("neutron", new EndpointUrls(NEUTRON, NEUTRON, NEUTRON)));
        }
      }
    }
  }

  private static IdentityAnswer account(RegistrationRequest request) {
    return addresses()
        .forAccount(
            new ServiceAccount(
                request.username(),
                "0c7e5a3b",
                "k8wTq3VbN5mX",
                "services",
                "3f2e1d0c",
                "service_domain",
                "5d1b0c3e"),
            "policy",
            request.roles().requested());
  }

  private static IdentityAnswer addresses() {
    return IdentityAnswer.at(
        new KeystoneAddress("http", HOST, 5000),
        new KeystoneAddress("http", HOST, 5000),
        new KeystoneAddress("http", HOST, 35357),
        "3",
        new AdminIdentity("b2f6a0d4", "7e6d5c4b", "9a8b7c6d", "Admin"));
  }
}
