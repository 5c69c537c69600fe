package charms.hacluster;

import charms.reactive.Config;

/**
 * What holds for the whole cluster.
 *
 * @param noQuorumPolicy what nodes do that are too few: stop, freeze, ignore or suicide
 * @param stonith whether nodes that are lost are fenced before others take over
 */
record ClusterRules(String noQuorumPolicy, boolean stonith) {
  /** As the user wants it. */
  static ClusterRules of(Config config) {
    return new ClusterRules(
        config.string("no_quorum_policy").orElse("stop"), config.flag("stonith_enabled"));
  }

  /** Resources stay where they are when a node comes back. */
  String text() {
    return "property stonith-enabled="
        + stonith
        + " no-quorum-policy="
        + noQuorumPolicy
        + "\nrsc_defaults resource-stickiness=100\n";
  }
}
