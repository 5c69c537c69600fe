package charms.engine.status;

/**
 * A relation.
 *
 * @param id its number
 * @param provider as in {@code keystone:identity-service}; a peer relation has itself on both sides
 * @param requirer as in {@code congress:identity-service}
 * @param interfaceName as in {@code keystone}
 * @param type {@code regular}, {@code peer} or {@code subordinate}
 * @param life {@code alive} or {@code dying}
 */
public record IntegrationStatus(
    int id, String provider, String requirer, String interfaceName, String type, String life) {}
