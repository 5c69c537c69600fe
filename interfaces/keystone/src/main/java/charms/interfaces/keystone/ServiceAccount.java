package charms.interfaces.keystone;

/**
 * The account keystone made for a service.
 *
 * @param username as in {@code congress}
 * @param userId as in {@code 0c7e5a3b}; empty where keystone does not tell it
 * @param password a secret
 * @param tenant the project, as in {@code services}
 * @param tenantId as in {@code 3f2e1d0c}
 * @param domain as in {@code service_domain}; empty for keystone API version 2
 * @param domainId as in {@code 5d1b0c3e}; empty for keystone API version 2
 */
public record ServiceAccount(
    String username,
    String userId,
    String password,
    String tenant,
    String tenantId,
    String domain,
    String domainId) {
  /** Everything but the password. */
  @Override
  public String toString() {
    return "ServiceAccount[" + username + ", project " + tenant + ", domain " + domain + "]";
  }
}
