package charms.interfaces.cephclient;

/**
 * What one remote unit asks for.
 *
 * @param relationId as in {@code ceph:3}
 * @param application as it names itself, as in {@code congress}
 * @param unit the same, as in {@code congress/0}
 * @param request what it asks for
 */
public record ClientRequest(
    String relationId, String application, String unit, BrokerRequest request) {}
