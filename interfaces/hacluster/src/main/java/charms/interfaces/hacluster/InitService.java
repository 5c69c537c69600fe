package charms.interfaces.hacluster;

/**
 * A service the cluster starts through its init script: {@code res_congress_haproxy}, {@code
 * lsb:haproxy}.
 *
 * @param name of the charm's service, as in {@code congress}
 * @param service the script, as in {@code haproxy}
 * @param everywhere true to run it on every node
 */
public record InitService(String name, String service, boolean everywhere)
    implements ClusterResource {
  /** On every node. */
  public InitService(String name, String service) {
    this(name, service, true);
  }

  @Override
  public String resourceName() {
    return "res_" + name.replace('-', '_') + "_" + service.replace('-', '_');
  }

  @Override
  public void addTo(CrmBuilder crm) {
    crm.primitive(
        resourceName(),
        Primitive.of("lsb:" + service).withMeta(META).withOp("monitor interval=\"5s\""));
    crm.initService(service);
    if (everywhere) {
      crm.clone("cl_" + resourceName(), resourceName());
    }
  }
}
