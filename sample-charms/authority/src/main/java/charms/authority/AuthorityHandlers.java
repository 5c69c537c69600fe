package charms.authority;

import charms.interfaces.tlscertificates.CertificateRequest;
import charms.interfaces.tlscertificates.TlsCertificatesProvides;
import charms.reactive.Hook;
import charms.reactive.HookContext;
import charms.reactive.When;

/** Signs what is asked for. */
final class AuthorityHandlers {
  private final HookContext context;

  AuthorityHandlers(HookContext context) {
    this.context = context;
  }

  @Hook("start")
  void start() {
    context.status().active("Unit is ready");
  }

  @When({"certificates.certs.requested", "leadership.is_leader"})
  void sign(TlsCertificatesProvides certificates) {
    Authority authority = new Authority(context.host());
    certificates.setCa(authority.certificate());
    for (CertificateRequest request : certificates.newRequests()) {
      Authority.SignedKey signed =
          authority.sign(new CertificateNames(request.commonName(), request.sans()));
      request.setCert(signed.certificate(), signed.key());
    }
  }
}
