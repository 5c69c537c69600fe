package charms.interfaces.tlscertificates;

import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.Relation;
import charms.reactive.RemoteUnit;
import charms.reactive.json.PythonJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The authority's side. Flags, where N is the endpoint's name:
 *
 * <ul>
 *   <li>{@code N.available} while somebody is related
 *   <li>{@code N.certs.requested} while a request is unanswered, and {@code
 *       N.server.certs.requested}, {@code N.client.certs.requested}, {@code
 *       N.application.certs.requested}, {@code N.intermediate.certs.requested} while one of that
 *       kind is
 * </ul>
 *
 * <p>A request whose names changed is unanswered again.
 */
public final class TlsCertificatesProvides extends Endpoint {
  private static final String SIGNED = "tls-certificates.signed.";

  public TlsCertificatesProvides(EndpointContext context) {
    super(context);
  }

  @Override
  protected void manageFlags() {
    flags().toggle(expand("{endpoint_name}.available"), isJoined());
    List<CertificateRequest> left = newRequests();
    flags().toggle(expand("{endpoint_name}.certs.requested"), !left.isEmpty());
    for (CertificateType type : CertificateType.values()) {
      boolean some = left.stream().anyMatch(request -> request.type() == type);
      flags().toggle(expand("{endpoint_name}.") + type.word() + ".certs.requested", some);
      if (type == CertificateType.SERVER || type == CertificateType.CLIENT) {
        flags().toggle(expand("{endpoint_name}.") + type.word() + ".cert.requested", some);
      }
    }
  }

  /** Publishes the authority's certificate, PEM. */
  public void setCa(String certificate) {
    everywhere("ca", certificate);
  }

  /** Publishes the certificates below the root's, PEM. */
  public void setChain(String chain) {
    everywhere("chain", chain);
  }

  /** Publishes the certificate every client may use. */
  public void setClientCert(String cert, String key) {
    everywhere("client.cert", cert);
    everywhere("client.key", key);
  }

  /** All requests, by relation and unit; those of applications last. */
  public List<CertificateRequest> allRequests() {
    List<CertificateRequest> requests = new ArrayList<>();
    for (RemoteUnit unit : joinedUnits()) {
      Optional<String> name = unit.bag().get("common_name");
      if (name.isPresent()) {
        List<String> sans = WireMaps.texts(unit.bag().json("sans"));
        requests.add(request(CertificateType.SERVER, List.of(unit), name.get(), sans, true));
      }
      for (CertificateType type : CertificateType.values()) {
        if (type != CertificateType.APPLICATION) {
          addRequests(unit, type, requests);
        }
      }
    }
    for (Relation relation : relations()) {
      addApplication(relation, requests);
    }
    return requests;
  }

  /** Those without an answer, or with other names than when they were answered. */
  public List<CertificateRequest> newRequests() {
    return allRequests().stream().filter(request -> !request.isHandled()).toList();
  }

  /** Those of one kind. */
  public List<CertificateRequest> newRequests(CertificateType type) {
    return newRequests().stream().filter(request -> request.type() == type).toList();
  }

  /** How a unit calls itself, else its name with an underscore: {@code congress_0}. */
  static String unitName(RemoteUnit unit) {
    return unit.bag().get("unit_name").orElse(unit.name().replace('/', '_'));
  }

  /** True if the last certificate of that id was signed for these names. */
  boolean hasSigned(String id, List<String> sans) {
    return hook().store().getString(SIGNED + id).equals(Optional.of(text(sans)));
  }

  void signed(String id, List<String> sans) {
    hook().store().set(SIGNED + id, text(sans));
  }

  private static String text(List<String> sans) {
    return PythonJson.SORTED.write(new ArrayList<>(new TreeSet<>(sans)));
  }

  private void addRequests(
      RemoteUnit unit, CertificateType type, List<CertificateRequest> requests) {
    for (Map.Entry<String, Map<String, Object>> one :
        WireMaps.read(unit.bag(), type.requestsKey()).entrySet()) {
      List<String> sans = WireMaps.texts(one.getValue().get("sans"));
      requests.add(request(type, List.of(unit), one.getKey(), sans, false));
    }
  }

  /** One for all units of a relation, named as the first of them wants it. */
  private void addApplication(Relation relation, List<CertificateRequest> requests) {
    CertificateType type = CertificateType.APPLICATION;
    List<RemoteUnit> units = new ArrayList<>();
    List<String> names = new ArrayList<>();
    TreeSet<String> sans = new TreeSet<>();
    for (RemoteUnit unit : relation.units()) {
      Map<String, Map<String, Object>> asked = WireMaps.read(unit.bag(), type.requestsKey());
      if (!asked.isEmpty()) {
        units.add(unit);
        asked.forEach(
            (name, fields) -> {
              names.add(name);
              sans.add(name);
              sans.addAll(WireMaps.texts(fields.get("sans")));
            });
      }
    }
    if (!units.isEmpty()) {
      requests.add(request(type, units, names.get(0), new ArrayList<>(sans), false));
    }
  }

  private CertificateRequest request(
      CertificateType type,
      List<RemoteUnit> units,
      String commonName,
      List<String> sans,
      boolean first) {
    return new CertificateRequest(this, type, units, commonName, sans, first);
  }

  private void everywhere(String key, String value) {
    for (Relation relation : relations()) {
      relation.unitBag().put(key, value);
    }
  }
}
