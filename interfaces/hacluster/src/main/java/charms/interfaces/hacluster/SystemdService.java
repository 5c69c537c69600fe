package charms.interfaces.hacluster;

/**
 * A service the cluster starts through systemd: {@code res_congress_haproxy}, {@code
 * systemd:haproxy}.
 *
 * @param name of the charm's service, as in {@code congress}
 * @param service the unit, as in {@code haproxy}
 * @param everywhere true to run it on every node
 */
public record SystemdService(String name, String service, boolean everywhere)
    implements ClusterResource {
  /** On every node. */
  public SystemdService(String name, String service) {
    this(name, service, true);
  }

  @Override
  public String resourceName() {
    return "res_" + name.replace('-', '_') + "_" + service.replace('-', '_');
  }

  @Override
  public void addTo(CrmBuilder crm) {
    Primitive primitive = Primitive.of("systemd:" + service).withMeta(META);
    crm.systemdService(service);
    if (everywhere) {
      crm.primitive(resourceName(), primitive.withOp("monitor interval=\"5s\""));
      crm.clone("cl_" + resourceName(), resourceName());
    } else {
      crm.primitive(
          resourceName(),
          primitive.withOp(
              "monitor interval=\"5s\" role=Started", "monitor interval=\"6s\" role=Stopped"));
    }
  }
}
