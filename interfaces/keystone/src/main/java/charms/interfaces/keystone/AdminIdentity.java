package charms.interfaces.keystone;

/**
 * The cloud administrator's identifiers, which services put into their policies.
 *
 * @param role as in {@code Admin}
 */
public record AdminIdentity(String domainId, String projectId, String userId, String role) {}
