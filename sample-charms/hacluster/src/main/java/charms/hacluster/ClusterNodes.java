package charms.hacluster;

import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The units of the cluster, this one included, by unit number.
 *
 * @param names as in {@code [hacluster/0, hacluster/1]}
 */
record ClusterNodes(List<String> names) {
  ClusterNodes {
    names = List.copyOf(names);
  }

  static ClusterNodes of(HookContext context) {
    List<String> names = new ArrayList<>(List.of(context.unit()));
    for (String relation : context.hookTools().relationIds("hanode")) {
      names.addAll(context.hookTools().relationList(relation));
    }
    names.sort(Comparator.comparingInt(ClusterNodes::number));
    return new ClusterNodes(names);
  }

  int count() {
    return names.size();
  }

  /** The node that holds what runs only once. */
  String first() {
    return names.get(0);
  }

  private static int number(String unit) {
    return Integer.parseInt(unit.substring(unit.indexOf('/') + 1));
  }
}
