package charms.interfaces.hacluster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A floating address: resource {@code res_congress_242d562_vip}, or with an interface {@code
 * res_congress_eth0_vip}, in the group {@code grp_congress_vips}.
 *
 * @param name of the service, as in {@code congress}
 * @param vip the address, IPv4 or IPv6
 * @param iface as in {@code eth0}; empty where the cluster is to find it
 * @param netmask bits or dotted mask, as in {@code 24}; empty where the cluster is to find it
 */
public record VirtualIp(String name, String vip, String iface, String netmask)
    implements ClusterResource {
  private static final String OP = "monitor timeout=\"20s\" interval=\"10s\" depth=\"0\"";

  /** On the interface the cluster finds. */
  public VirtualIp(String name, String vip) {
    this(name, vip, "", "");
  }

  /** The resource: of IPv6 addresses without interface each its own. */
  @Override
  public String resourceName() {
    String where = iface.isEmpty() ? digest(vip) : iface;
    return "res_" + name + "_" + where + (isIpv6() ? "_ipv6addr_vip" : "_vip");
  }

  String groupName() {
    return "grp_" + name + "_vips";
  }

  @Override
  public void addTo(CrmBuilder crm) {
    StringBuilder params = new StringBuilder();
    params.append(isIpv6() ? "ipv6addr" : "ip").append("=\"").append(vip).append('"');
    if (!iface.isEmpty()) {
      params.append(" nic=\"").append(iface).append('"');
    }
    if (!netmask.isEmpty()) {
      params.append(" cidr_netmask=\"").append(netmask).append('"');
    }
    crm.primitive(
        resourceName(),
        Primitive.of(isIpv6() ? "ocf:heartbeat:IPv6addr" : "ocf:heartbeat:IPaddr2")
            .withParams(params.toString())
            .withMeta(META)
            .withOp(OP));
    regroup(crm);
  }

  /** Removes the resource, from its group too. */
  void removeFrom(CrmBuilder crm) {
    crm.delete(resourceName());
    regroup(crm);
  }

  private void regroup(CrmBuilder crm) {
    crm.group(groupName(), crm.resourcesNamed("vip"));
  }

  private boolean isIpv6() {
    return vip.contains(":");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 7);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("cannot name resource of '" + text + "': no SHA-1", e);
    }
  }
}
