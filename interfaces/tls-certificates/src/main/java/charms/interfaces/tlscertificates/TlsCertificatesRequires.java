package charms.interfaces.tlscertificates;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.LocalBag;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The side that asks. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.available} while an authority is related
 *   <li>{@code N.ca.available}, {@code N.certs.available}, {@code N.server.certs.available}, {@code
 *       N.client.certs.available}, {@code N.intermediate.certs.available} while there are such
 *   <li>the same with {@code .changed} in the hook in which they came or became others
 * </ul>
 */
public final class TlsCertificatesRequires extends Endpoint {
  public TlsCertificatesRequires(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.available"), isJoined());
    first().ifPresent(relation -> relation.unitBag().put("unit_name", unitName()));
    flag(
        "ca", List.of(rootCaCert().orElse(""), rootCaChain().orElse("")), rootCaCert().isPresent());
    List<Certificate> server = serverCerts();
    List<Certificate> client = processed(CertificateType.CLIENT);
    List<Certificate> intermediate = intermediateCerts();
    List<Certificate> all = new ArrayList<>(server);
    all.addAll(client);
    all.addAll(applicationCerts());
    all.addAll(intermediate);
    certificateFlag("certs", all);
    certificateFlag("server.certs", server);
    certificateFlag("client.certs", client);
    certificateFlag("intermediate.certs", intermediate);
    flags().toggle(expand("{endpoint_name}.server.cert.available"), !server.isEmpty());
    flags().toggle(expand("{endpoint_name}.client.cert.available"), !clientCerts().isEmpty());
    flags().toggle(expand("{endpoint_name}.batch.cert.available"), !server.isEmpty());
  }

  /** Asks for a server certificate; the first common name asked for keeps its place on the wire. */
  public void requestServerCert(String commonName, List<String> sans) {
    requestServerCert(commonName, sans, "");
  }

  /**
   * Asks for a server certificate.
   *
   * @param sans further names and addresses
   * @param certificateName the certificate's own name, which the first request settles; empty to
   *     have one made
   */
  public void requestServerCert(String commonName, List<String> sans, String certificateName) {
    if (first().isEmpty()) {
      return;
    }
    LocalBag bag = first().get().unitBag();
    String known = bag.get("common_name").orElse(commonName);
    if (!known.equals(commonName)) {
      request(CertificateType.SERVER, commonName, sans);
      return;
    }
    bag.put("common_name", commonName);
    bag.putJson("sans", sans);
    if (bag.get("certificate_name").isEmpty()) {
      String made = UUID.randomUUID().toString();
      bag.put("certificate_name", certificateName.isEmpty() ? made : certificateName);
    }
  }

  public void requestClientCert(String commonName, List<String> sans) {
    request(CertificateType.CLIENT, commonName, sans);
  }

  /** Asks for a certificate that all units of the application share. */
  public void requestApplicationCert(String commonName, List<String> sans) {
    request(CertificateType.APPLICATION, commonName, sans);
  }

  public void requestIntermediateCert(String commonName, List<String> sans) {
    request(CertificateType.INTERMEDIATE, commonName, sans);
  }

  /** The authority's certificate, PEM. */
  public Optional<String> rootCaCert() {
    return remote("ca");
  }

  /** The certificates between the root's and ours, PEM. */
  public Optional<String> rootCaChain() {
    return remote("chain");
  }

  /** The first common name's, then the others by name. */
  public List<Certificate> serverCerts() {
    List<Certificate> certificates = new ArrayList<>();
    Optional<String> cert = remote(unitName() + ".server.cert");
    Optional<String> key = remote(unitName() + ".server.key");
    Optional<String> name = first().flatMap(relation -> relation.unitBag().get("common_name"));
    if (cert.isPresent() && key.isPresent() && name.isPresent()) {
      certificates.add(new Certificate(CertificateType.SERVER, name.get(), cert.get(), key.get()));
    }
    certificates.addAll(processed(CertificateType.SERVER));
    return certificates;
  }

  /** The one the authority gives every client, then those asked for, by name. */
  public List<Certificate> clientCerts() {
    List<Certificate> certificates = new ArrayList<>();
    Optional<String> cert = remote("client.cert");
    Optional<String> key = remote("client.key");
    if (cert.isPresent() && key.isPresent()) {
      certificates.add(new Certificate(CertificateType.CLIENT, "client", cert.get(), key.get()));
    }
    certificates.addAll(processed(CertificateType.CLIENT));
    return certificates;
  }

  /** The one that all units of the application share; empty while there is none. */
  public List<Certificate> applicationCerts() {
    return processed(CertificateType.APPLICATION);
  }

  public List<Certificate> intermediateCerts() {
    return processed(CertificateType.INTERMEDIATE);
  }

  /** The server certificate for a common name. */
  public Optional<Certificate> serverCert(String commonName) {
    return serverCerts().stream()
        .filter(certificate -> certificate.commonName().equals(commonName))
        .findFirst();
  }

  private void request(CertificateType type, String commonName, List<String> sans) {
    if (first().isPresent()) {
      LocalBag bag = first().get().unitBag();
      Map<String, Map<String, Object>> requests = WireMaps.read(bag, type.requestsKey());
      requests.put(commonName, Map.of("sans", sans));
      bag.putJson(type.requestsKey(), requests);
    }
  }

  private List<Certificate> processed(CertificateType type) {
    List<Certificate> certificates = new ArrayList<>();
    String key = type.processedKey(unitName());
    for (RemoteUnit unit : units()) {
      Map<String, Map<String, Object>> answers = WireMaps.read(unit.bag(), key);
      if (!answers.isEmpty()) {
        answers.forEach(
            (name, fields) ->
                certificates.add(
                    new Certificate(
                        type,
                        name.equals(WireMaps.APPLICATION) ? "" : name,
                        WireMaps.text(fields, "cert"),
                        WireMaps.text(fields, "key"))));
        return certificates;
      }
    }
    return certificates;
  }

  private void certificateFlag(String what, List<Certificate> certificates) {
    List<String> texts = new ArrayList<>();
    for (Certificate certificate : certificates) {
      texts.add(certificate.commonName() + certificate.cert() + certificate.key());
    }
    flag(what, texts, !certificates.isEmpty());
  }

  /** {@code changed} ends with the hook, handled or not. */
  private void flag(String what, List<String> data, boolean there) {
    String prefix = expand("{endpoint_name}.") + what;
    flags().toggle(prefix + ".available", there);
    String id = "tls-certificates." + prefix;
    if (there && hook().store().dataChanged(id, data)) {
      flags().set(prefix + ".changed");
      hook().atExit(() -> flags().clear(prefix + ".changed"));
    } else if (!there) {
      hook().store().dataChanged(id, List.of());
      flags().clear(prefix + ".changed");
    }
  }

  private Optional<String> remote(String key) {
    return units().stream().flatMap(unit -> unit.bag().get(key).stream()).findFirst();
  }

  private Optional<Relation> first() {
    return relations().stream().findFirst();
  }

  private List<RemoteUnit> units() {
    return first().map(Relation::units).orElse(List.of());
  }

  private String unitName() {
    return hook().unit().replace('/', '_');
  }
}
