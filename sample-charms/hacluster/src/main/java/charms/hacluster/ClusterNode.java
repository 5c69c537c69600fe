package charms.hacluster;

import java.util.Comparator;

/**
 * A machine of the cluster, known by its unit, whose number never changes.
 *
 * @param unit as in {@code hacluster/0}
 * @param address where the others reach its corosync
 */
record ClusterNode(String unit, String address) {
  static final Comparator<ClusterNode> BY_NUMBER = Comparator.comparingInt(ClusterNode::number);

  private static final int FIRST_ID = 1000;

  /** Of a unit, as in {@code hacluster-0}. */
  static String nameOf(String unit) {
    return unit.replace('/', '-');
  }

  String name() {
    return nameOf(unit);
  }

  /** Corosync's number of it, from 1000 on. */
  int id() {
    return FIRST_ID + number();
  }

  private int number() {
    return Integer.parseInt(unit.substring(unit.indexOf('/') + 1));
  }
}
