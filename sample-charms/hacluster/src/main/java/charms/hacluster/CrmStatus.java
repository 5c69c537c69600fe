package charms.hacluster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cluster in the words of {@code crm status}:
 *
 * <pre>
 * Online: [ hacluster/0 hacluster/1 ]
 * Resource Group: grp_congress_vips
 *   res_congress_242d562_vip (ocf:heartbeat:IPaddr2): Started hacluster/0
 * Clone Set: cl_res_congress_haproxy [res_congress_haproxy]
 *   Started: [ hacluster/0 hacluster/1 ]
 * </pre>
 */
final class CrmStatus {
  private final ClusterNodes nodes;
  private final ClusterConfiguration configuration;

  CrmStatus(ClusterNodes nodes, ClusterConfiguration configuration) {
    this.nodes = nodes;
    this.configuration = configuration;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Online: ").append(allNodes());
    Map<String, String> resources = configuration.resources();
    Set<String> shown = new HashSet<>();
    configuration
        .groups()
        .forEach(
            (group, members) -> {
              text.append("\nResource Group: ").append(group);
              for (String member : List.of(members.split(" "))) {
                text.append("\n  ").append(started(member, resources.getOrDefault(member, "?")));
                shown.add(member);
              }
            });
    configuration
        .clones()
        .forEach(
            (clone, resource) -> {
              text.append("\nClone Set: ").append(clone).append(" [").append(resource).append(']');
              text.append("\n  Started: ").append(allNodes());
              shown.add(resource);
            });
    resources.forEach(
        (resource, agent) -> {
          if (!shown.contains(resource)) {
            text.append('\n').append(started(resource, agent));
          }
        });
    return text.toString();
  }

  private String started(String resource, String agent) {
    return resource + " (" + agent + "): Started " + nodes.first();
  }

  private String allNodes() {
    return "[ " + String.join(" ", nodes.names()) + " ]";
  }
}
