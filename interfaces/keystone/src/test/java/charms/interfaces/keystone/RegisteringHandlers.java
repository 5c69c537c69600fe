package charms.interfaces.keystone;

import charms.reactive.Action;
import charms.reactive.ActionCall;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.Arrays;
import java.util.List;

/** A service that registers while keystone is related, and does the rest when an action asks. */
final class RegisteringHandlers {
  private static final String URL = "http://10.5.100.1:1789";
  private static final EndpointRegistration CONGRESS =
      new EndpointRegistration("congress", "RegionOne", URL, URL, URL);

  private final HookContext context;

  RegisteringHandlers(HookContext context) {
    this.context = context;
  }

  @When("identity-service.connected")
  void register(KeystoneRequires keystone) {
    keystone.registerEndpoints(CONGRESS);
  }

  @Action("register-with-roles")
  void registerWithRoles() {
    keystone()
        .registerEndpoints(
            CONGRESS, new RequestedRoles(List.of("role1", "role2"), List.of("grole1", "grole2")));
  }

  @Action("register-without-roles")
  void registerWithoutRoles() {
    keystone().registerEndpoints(CONGRESS, RequestedRoles.NONE);
  }

  @Action("describe")
  void describe() {
    keystone().describeService(CONGRESS, "stype", "sdesc");
  }

  @Action("ask-for-information")
  void askForInformation() {
    keystone().requestEndpointInformation();
  }

  @Action("subscribe")
  void subscribe(ActionCall call) {
    keystone().requestNotification(Arrays.asList(words(call, "services").split(" ")));
  }

  @Action("value")
  String value(ActionCall call) {
    return keystone().value(words(call, "name")).orElse("-");
  }

  @Action("certificates")
  String certificates(ActionCall call) {
    String name = words(call, "name");
    return keystone().sslKey(name).orElse("-")
        + " "
        + keystone().sslCert(name).orElse("-")
        + " "
        + keystone().sslCa().orElse("-");
  }

  @Action("checksums")
  String checksums() {
    return keystone().endpointChecksums().toString();
  }

  @Action("addresses")
  String addresses() {
    return keystone().serviceAddress().map(KeystoneAddress::url).orElse("-")
        + " "
        + keystone().authAddress().map(KeystoneAddress::url).orElse("-");
  }

  @Action("account")
  String account() {
    return keystone()
        .account()
        .map(
            account ->
                String.join(
                    " ",
                    account.username(),
                    account.userId(),
                    account.password(),
                    account.tenant(),
                    account.tenantId(),
                    account.domain(),
                    account.domainId()))
        .orElse("-");
  }

  private static String words(ActionCall call, String parameter) {
    return String.valueOf(call.parameters().get(parameter));
  }

  private KeystoneRequires keystone() {
    return context.endpoint("identity-service", KeystoneRequires.class).orElseThrow();
  }
}
