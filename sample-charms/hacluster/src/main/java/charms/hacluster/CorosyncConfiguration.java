package charms.hacluster;

import java.util.List;

/**
 * The text of {@code corosync.conf}: the nodes, and how they talk.
 *
 * <pre>
 * nodelist {
 *     node {
 *         ring0_addr: 10.5.3.128
 *         name: hacluster-0
 *         nodeid: 1000
 *     }
 * }
 * </pre>
 *
 * <p>Of two nodes one may go on alone, once they have met.
 *
 * @param clusterName the application's
 */
record CorosyncConfiguration(String clusterName, List<ClusterNode> nodes) {
  private static final String TEXT =
      """
      # Written by the charm of %1$s; changes are lost.
      totem {
          version: 2
          cluster_name: %1$s
          transport: knet
          crypto_cipher: aes256
          crypto_hash: sha256
      }

      quorum {
          provider: corosync_votequorum
          two_node: %2$d
      }

      logging {
          to_syslog: yes
      }

      nodelist {
      %3$s}
      """;
  private static final String NODE =
      """
          node {
              ring0_addr: %s
              name: %s
              nodeid: %d
          }
      """;

  CorosyncConfiguration {
    nodes = List.copyOf(nodes);
  }

  String text() {
    StringBuilder list = new StringBuilder();
    for (ClusterNode node : nodes) {
      list.append(String.format(NODE, node.address(), node.name(), node.id()));
    }
    return String.format(TEXT, clusterName, nodes.size() == 2 ? 1 : 0, list);
  }
}
