package charms.interfaces.hacluster;

/**
 * What a principal asks of its hacluster unit.
 *
 * @param relationId as in {@code ha:4}
 * @param unit the principal, as in {@code congress/0}
 * @param resources what the cluster is to run
 * @param bindInterface interface for corosync; empty where the principal does not say
 * @param multicastPort port for corosync; empty where the principal does not say
 */
public record ClusterRequest(
    String relationId,
    String unit,
    CrmResources resources,
    String bindInterface,
    String multicastPort) {}
