package charms.interfaces.tlscertificates;

/** What a certificate is for, with the keys of its requests and answers. */
public enum CertificateType {
  SERVER("server", "cert_requests", "processed_requests"),
  CLIENT("client", "client_cert_requests", "processed_client_requests"),
  /** One certificate for all units of an application. */
  APPLICATION("application", "application_cert_requests", "processed_application_requests"),
  INTERMEDIATE("intermediate", "intermediate_cert_requests", "processed_intermediate_requests");

  private final String word;
  private final String requests;
  private final String processed;

  CertificateType(String word, String requests, String processed) {
    this.word = word;
    this.requests = requests;
    this.processed = processed;
  }

  /** As in {@code server}: part of flags. */
  public String word() {
    return word;
  }

  /** The key of the requests in the bag of the unit that asks. */
  String requestsKey() {
    return requests;
  }

  /**
   * The key of the answers for a unit in the authority's bag, as in {@code
   * app_0.processed_requests}.
   */
  String processedKey(String unitName) {
    return unitName + "." + processed;
  }
}
