package charms.interfaces.tlscertificates;

import charms.reactive.LocalBag;
import charms.reactive.RemoteUnit;
import java.util.List;
import java.util.Map;

/**
 * A certificate that somebody asks for.
 *
 * <p>One for an application is asked for by each of its units; {@link #units} has all of them, and
 * the names are those that any of them gave.
 */
public final class CertificateRequest {
  private final TlsCertificatesProvides endpoint;
  private final CertificateType type;
  private final List<RemoteUnit> units;
  private final String commonName;
  private final List<String> sans;
  private final boolean firstOfUnit;

  CertificateRequest(
      TlsCertificatesProvides endpoint,
      CertificateType type,
      List<RemoteUnit> units,
      String commonName,
      List<String> sans,
      boolean firstOfUnit) {
    this.endpoint = endpoint;
    this.type = type;
    this.units = List.copyOf(units);
    this.commonName = commonName;
    this.sans = List.copyOf(sans);
    this.firstOfUnit = firstOfUnit;
  }

  public CertificateType type() {
    return type;
  }

  /** Who asks: one unit, or all of an application. */
  public List<RemoteUnit> units() {
    return units;
  }

  public String commonName() {
    return commonName;
  }

  /** Further names and addresses. */
  public List<String> sans() {
    return sans;
  }

  /** True if it has been answered, for the names it has now. */
  public boolean isHandled() {
    for (RemoteUnit unit : units) {
      if (!isAnswered(unit) || !endpoint.hasSigned(id(unit), sans)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Answers with a certificate.
   *
   * @param cert PEM
   * @param key PEM
   */
  public void setCert(String cert, String key) {
    for (RemoteUnit unit : units) {
      LocalBag bag = unit.relation().unitBag();
      String name = TlsCertificatesProvides.unitName(unit);
      if (firstOfUnit) {
        bag.put(name + ".server.cert", cert);
        bag.put(name + ".server.key", key);
      } else {
        String wireKey = type.processedKey(name);
        Map<String, Map<String, Object>> answers = WireMaps.read(bag, wireKey);
        answers.put(entry(), Map.of("cert", cert, "key", key));
        bag.putJson(wireKey, answers);
      }
      endpoint.signed(id(unit), sans);
    }
    endpoint.startFlags();
  }

  private boolean isAnswered(RemoteUnit unit) {
    LocalBag bag = unit.relation().unitBag();
    String name = TlsCertificatesProvides.unitName(unit);
    return firstOfUnit
        ? bag.get(name + ".server.cert").isPresent()
        : WireMaps.read(bag, type.processedKey(name)).containsKey(entry());
  }

  private String entry() {
    return type == CertificateType.APPLICATION ? WireMaps.APPLICATION : commonName;
  }

  private String id(RemoteUnit unit) {
    return unit.relation().id() + "." + unit.name() + "." + type.word() + "." + commonName;
  }
}
