package charms.testkit;

import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.When;
import charms.reactive.request.RequesterEndpoint;
import java.util.List;

/** Asks for a certificate in each relation, and keeps what comes. */
final class CertRequires extends RequesterEndpoint<CertRequest, Cert> {
  CertRequires(EndpointContext context) {
    super(context, CertRequest_Fields.CODEC, Cert_Fields.CODEC);
  }

  @When("endpoint.{endpoint_name}.joined")
  void ask() {
    String name = hook().config().string("name").orElse("app");
    for (Relation relation : relations()) {
      createOrUpdate(
          relation, old -> old.commonName().equals(name), new CertRequest(name, List.of("a", "b")));
    }
  }

  @When("endpoint.{endpoint_name}.all_responses")
  void keep() {
    responseTo(request -> request.commonName().equals("app"))
        .ifPresent(cert -> hook().store().write("cert", Cert_Fields.CODEC, cert));
  }
}
