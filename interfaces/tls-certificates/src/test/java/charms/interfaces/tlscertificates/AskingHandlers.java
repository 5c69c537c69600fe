package charms.interfaces.tlscertificates;

import charms.reactive.Action;
import charms.reactive.HookContext;
import charms.reactive.When;
import java.util.List;

/** Asks for what the example of the contract asks for. */
final class AskingHandlers {
  private final HookContext context;

  AskingHandlers(HookContext context) {
    this.context = context;
  }

  @When("certificates.available")
  void ask(TlsCertificatesRequires certificates) {
    List<String> sans = List.of("10.5.100.1", "10.5.100.11");
    certificates.requestServerCert("juju-congress-0.maas", sans, "0f3b9c62");
    certificates.requestServerCert("congress.example.com", sans);
    certificates.requestApplicationCert("congress-app", List.of("10.5.100.1"));
  }

  @When("certificates.certs.changed")
  void noteChange() {
    Object before = context.store().get("changes").orElse(0L);
    context.store().set("changes", (Long) before + 1);
  }

  @Action("more")
  void askForMore() {
    TlsCertificatesRequires certificates =
        context.endpoint("certificates", TlsCertificatesRequires.class).orElseThrow();
    certificates.requestClientCert("me", List.of());
    certificates.requestIntermediateCert("between", List.of("x"));
  }

  @Action("list")
  String list() {
    TlsCertificatesRequires certificates =
        context.endpoint("certificates", TlsCertificatesRequires.class).orElseThrow();
    return certificates.rootCaCert().orElse("-")
        + " "
        + certificates.rootCaChain().orElse("-")
        + " "
        + certificates.serverCerts()
        + certificates.clientCerts()
        + certificates.applicationCerts()
        + certificates.intermediateCerts();
  }
}
