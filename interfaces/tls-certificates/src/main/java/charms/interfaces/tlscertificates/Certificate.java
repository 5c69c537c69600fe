package charms.interfaces.tlscertificates;

/**
 * A certificate with its key.
 *
 * @param type what it is for
 * @param commonName whom it names; empty for the certificate of an application
 * @param cert PEM
 * @param key PEM, a secret
 */
public record Certificate(CertificateType type, String commonName, String cert, String key) {
  /** Everything but the key. */
  @Override
  public String toString() {
    return "Certificate[" + type.word() + ", " + commonName + "]";
  }
}
