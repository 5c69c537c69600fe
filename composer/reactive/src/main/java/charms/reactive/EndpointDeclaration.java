package charms.reactive;

/**
 * One endpoint of metadata.yaml.
 *
 * @param name as in {@code identity-service}
 * @param role which section declares it
 * @param interfaceName as in {@code keystone}
 * @param containerScoped true for {@code scope: container}
 */
public record EndpointDeclaration(
    String name, Role role, String interfaceName, boolean containerScoped) {
  /** The section of metadata.yaml that declares an endpoint. */
  public enum Role {
    REQUIRES,
    PROVIDES,
    PEERS
  }
}
