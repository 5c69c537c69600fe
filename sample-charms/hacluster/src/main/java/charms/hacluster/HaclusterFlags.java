package charms.hacluster;

/** Flags of the charm. */
final class HaclusterFlags {
  /** This machine is a node of the cluster. */
  static final String FORMED = "hacluster.formed";

  /** The user wants nothing to run on this node. */
  static final String PAUSED = "hacluster.paused";

  /** This unit is being removed. */
  static final String LEFT = "hacluster.left";

  private HaclusterFlags() {}
}
