package charms.keystone;

import charms.interfaces.keystone.AdminIdentity;
import charms.interfaces.keystone.EndpointRegistration;
import charms.interfaces.keystone.IdentityAnswer;
import charms.interfaces.keystone.KeystoneAddress;
import charms.interfaces.keystone.KeystoneProvides;
import charms.interfaces.keystone.RegistrationRequest;
import charms.layer.leadership.LeaderPasswords;
import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;

/** Answers registrations and shows the catalogue. */
final class KeystoneHandlers {
  private final HookContext context;

  KeystoneHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("start")
  void start() {
    context.hookTools().openPort(servicePort() + "/tcp");
    context.status().active("Unit is ready");
  }

  @When("identity-service.available")
  void answer(KeystoneProvides identity) {
    boolean leader = context.hookTools().isLeader();
    Catalogue catalogue = new Catalogue(context.store());
    for (RegistrationRequest request : identity.requests()) {
      for (EndpointRegistration registration : request.registrations()) {
        catalogue.put(CatalogueEntry.of(registration));
      }
      if (leader) {
        identity.answer(request, answerTo(request));
      }
    }
  }

  @Action("show-catalog")
  String showCatalog(ActionCall call) {
    String service = String.valueOf(call.parameters().get("service"));
    return new Catalogue(context.store())
        .find(service)
        .map(entry -> new CatalogueTable(entry).toString())
        .orElseThrow(
            () -> new IllegalArgumentException("No service catalog entry for '" + service + "'"));
  }

  private IdentityAnswer answerTo(RegistrationRequest request) {
    String host = context.hookTools().unitGet("private-address");
    IdentityAnswer addresses =
        IdentityAnswer.at(
            new KeystoneAddress("http", host, servicePort()),
            new KeystoneAddress("http", host, servicePort()),
            new KeystoneAddress("http", host, port("admin-port", 35357)),
            "3",
            admin());
    List<String> services =
        request.registrations().stream().map(EndpointRegistration::service).toList();
    if (services.isEmpty()) {
      return addresses;
    }
    String tenant = context.config().string("service-tenant").orElse("services");
    return addresses.forAccount(
        new Accounts(LeaderPasswords.of(context), tenant).of(services),
        ServiceTypes.of(services.get(0)),
        request.roles().requested());
  }

  private static AdminIdentity admin() {
    return new AdminIdentity(
        Accounts.id("domain", "admin_domain"),
        Accounts.id("project", "admin"),
        Accounts.id("user", "admin"),
        "Admin");
  }

  private int servicePort() {
    return port("service-port", 5000);
  }

  private int port(String option, int otherwise) {
    return context.config().integer(option).map(Long::intValue).orElse(otherwise);
  }
}
