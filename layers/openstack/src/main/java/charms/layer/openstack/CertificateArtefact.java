package charms.layer.openstack;

/**
 * A certificate for one name of the unit (openstack-layer.md section 8).
 *
 * @param commonName a host name or address
 * @param cert PEM, behind it the chain
 * @param key PEM, a secret
 * @param ca the authority's certificate, PEM; empty for none
 * @param chain PEM; empty for none
 */
public record CertificateArtefact(
    String commonName, String cert, String key, String ca, String chain) {
  /** Everything but the key. */
  @Override
  public String toString() {
    return "CertificateArtefact[" + commonName + "]";
  }
}
