package charms.interfaces.tlscertificates;

import charms.reactive.When;

/** Signs as the stub of the contract's example does. */
final class SigningHandlers {
  @When("clients.certs.requested")
  void sign(TlsCertificatesProvides clients) {
    clients.setCa("CA-PEM");
    clients.setChain("CHAIN-PEM");
    for (CertificateRequest request : clients.newRequests()) {
      String name = request.commonName();
      request.setCert("CERT(" + name + ")", "KEY(" + name + ")");
    }
  }
}
