package charms.layer.openstack;

import charms.interfaces.tlscertificates.Certificate;
import charms.interfaces.tlscertificates.TlsCertificatesRequires;
import charms.reactive.HookContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the unit's certificates come from: its options, else the certificates relation. */
final class CertificateSource {
  private static final String CERT = "ssl_cert";
  private static final String KEY = "ssl_key";
  private static final String CA = "ssl_ca";

  private final HookContext context;
  private @Nullable String problem;

  private CertificateSource(HookContext context) {
    this.context = context;
  }

  /** The one of this hook. */
  static CertificateSource of(HookContext context) {
    return context.shared(CertificateSource.class, CertificateSource::new);
  }

  /** One for each name; none without certificates. */
  List<CertificateArtefact> artefacts(AddressResolver addresses) {
    if (option(CERT).isPresent() && option(KEY).isPresent()) {
      TreeSet<String> names = new TreeSet<>();
      for (EndpointType type : EndpointType.values()) {
        names.add(addresses.resolve(type));
      }
      List<CertificateArtefact> artefacts = new ArrayList<>();
      for (String name : names) {
        artefacts.add(
            new CertificateArtefact(
                name, option(CERT).get(), option(KEY).get(), option(CA).orElse(""), ""));
      }
      return artefacts;
    }
    return relation().map(CertificateSource::ofRelation).orElse(List.of());
  }

  /** The authority's certificate and the chain, though there are no certificates yet. */
  Optional<CertificateArtefact> authority() {
    if (option(CA).isPresent()) {
      return Optional.of(new CertificateArtefact("", "", "", option(CA).get(), ""));
    }
    return relation()
        .filter(certificates -> certificates.rootCaCert().isPresent())
        .map(
            certificates ->
                new CertificateArtefact(
                    "",
                    "",
                    "",
                    certificates.rootCaCert().orElse(""),
                    certificates.rootCaChain().orElse("")));
  }

  /**
   * The first option that is no certificate or key, or does not fit; empty for none. Found once a
   * hook: to see whether a key fits takes a signature.
   */
  Optional<String> wrongOption() {
    if (problem == null) {
      problem = findProblem().orElse("");
    }
    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
  }

  private Optional<String> findProblem() {
    for (String name : List.of(CERT, KEY, CA)) {
      Optional<String> given = context.config().string(name);
      try {
        if (given.isPresent() && !decoded(given.get()).contains("-----BEGIN ")) {
          return Optional.of(name + " is no PEM in base64");
        }
      } catch (IllegalArgumentException noBase64) {
        return Optional.of(name + " is no base64");
      }
    }
    boolean both = option(CERT).isPresent() && option(KEY).isPresent();
    return both && !KeyPairCheck.fits(option(CERT).get(), option(KEY).get())
        ? Optional.of("ssl_key does not fit ssl_cert")
        : Optional.empty();
  }

  private Optional<TlsCertificatesRequires> relation() {
    return context.flags().isSet("certificates.available")
        ? context.endpoint("certificates", TlsCertificatesRequires.class)
        : Optional.empty();
  }

  private static List<CertificateArtefact> ofRelation(TlsCertificatesRequires certificates) {
    String chain = certificates.rootCaChain().orElse("");
    List<CertificateArtefact> artefacts = new ArrayList<>();
    for (Certificate one : certificates.serverCerts()) {
      String cert = chain.isEmpty() ? one.cert() : one.cert() + "\n" + chain;
      String ca = certificates.rootCaCert().orElse("");
      artefacts.add(new CertificateArtefact(one.commonName(), cert, one.key(), ca, chain));
    }
    artefacts.sort(Comparator.comparing(CertificateArtefact::commonName));
    return artefacts;
  }

  private Optional<String> option(String name) {
    return context.config().string(name).map(CertificateSource::decoded);
  }

  private static String decoded(String base64) {
    return new String(
        Base64.getDecoder().decode(base64.replaceAll("\\s", "")), StandardCharsets.UTF_8);
  }
}
