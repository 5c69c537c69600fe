package charms.testkit;

import charms.reactive.EndpointContext;
import charms.reactive.When;
import charms.reactive.request.ReceivedRequest;
import charms.reactive.request.ResponderEndpoint;

/** Signs what is asked for. */
final class CertProvides extends ResponderEndpoint<CertRequest, Cert> {
  CertProvides(EndpointContext context) {
    super(context, CertRequest_Fields.CODEC, Cert_Fields.CODEC);
  }

  @When("endpoint.{endpoint_name}.new_requests")
  void sign() {
    for (ReceivedRequest<CertRequest, Cert> request : newRequests()) {
      request.respond(new Cert("cert of " + request.fields().commonName(), "key"));
    }
  }
}
