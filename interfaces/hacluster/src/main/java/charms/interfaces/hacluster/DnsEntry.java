package charms.interfaces.hacluster;

/**
 * A host name that follows the service, in MAAS: {@code res_congress_public_hostname}, in the group
 * {@code grp_congress_hostnames}.
 *
 * @param name of the service, as in {@code congress}
 * @param ip address the name is to have
 * @param fqdn the name, as in {@code congress.example.com}
 * @param endpointType {@code public}, {@code internal} (or {@code int}) or {@code admin}
 */
public record DnsEntry(String name, String ip, String fqdn, String endpointType)
    implements ClusterResource {
  public DnsEntry {
    endpointType = endpointType.equals("internal") ? "int" : endpointType;
  }

  @Override
  public String resourceName() {
    return "res_" + name.replace('-', '_') + "_" + endpointType + "_hostname";
  }

  @Override
  public void addTo(CrmBuilder crm) {
    crm.primitive(
        resourceName(),
        Primitive.of("ocf:maas:dns")
            .withParams(" fqdn=\"" + fqdn + "\" ip_address=\"" + ip + "\""));
    regroup(crm);
  }

  void removeFrom(CrmBuilder crm) {
    crm.delete(resourceName());
    regroup(crm);
  }

  private void regroup(CrmBuilder crm) {
    crm.group("grp_" + name + "_hostnames", crm.resourcesNamed("_hostname"));
  }
}
