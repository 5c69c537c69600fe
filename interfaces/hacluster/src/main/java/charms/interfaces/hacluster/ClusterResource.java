package charms.interfaces.hacluster;

/** Something a service asks the cluster to run, made of a resource and what goes with it. */
public sealed interface ClusterResource permits VirtualIp, InitService, SystemdService, DnsEntry {
  /** What most resources say about failing: never give up on a node. */
  String META = "migration-threshold=\"INFINITY\" failure-timeout=\"5s\"";

  /** The resource's name, as in {@code res_congress_haproxy}. */
  String resourceName();

  void addTo(CrmBuilder crm);
}
