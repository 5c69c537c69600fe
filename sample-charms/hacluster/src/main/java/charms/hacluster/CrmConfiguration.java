package charms.hacluster;

import charms.interfaces.hacluster.CrmResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the cluster is to run, as {@code crm configure load} reads it:
 *
 * <pre>
 * property stonith-enabled=false no-quorum-policy=stop
 * rsc_defaults resource-stickiness=100
 * primitive res_congress_haproxy lsb:haproxy meta migration-threshold="INFINITY" op monitor interval="5s"
 * clone cl_res_congress_haproxy res_congress_haproxy
 * </pre>
 *
 * @param rules properties of the cluster
 * @param elements primitives first
 */
record CrmConfiguration(ClusterRules rules, List<CrmElement> elements) {
  private static final String PRIMITIVE = "primitive";

  CrmConfiguration {
    elements = List.copyOf(elements);
  }

  /** What principals ask for, without what they ask to delete. */
  static CrmConfiguration of(ClusterRules rules, List<CrmResources> requests) {
    List<CrmElement> elements = new ArrayList<>();
    for (CrmResources crm : requests) {
      crm.resources()
          .forEach(
              (name, agent) -> {
                String parameters = crm.resourceParams().getOrDefault(name, "");
                elements.add(new CrmElement(PRIMITIVE, name, agent + " " + parameters.strip()));
              });
    }
    for (CrmResources crm : requests) {
      add(elements, "group", crm.groups());
      add(elements, "ms", crm.masterSlaveSets());
      add(elements, "clone", crm.clones());
      add(elements, "colocation", crm.colocations());
      add(elements, "order", crm.orders());
      add(elements, "location", crm.locations());
    }
    for (CrmResources crm : requests) {
      elements.removeIf(element -> crm.deleteResources().contains(element.name()));
    }
    return new CrmConfiguration(rules, elements);
  }

  private static void add(List<CrmElement> to, String kind, Map<String, String> definitions) {
    definitions.forEach((name, definition) -> to.add(new CrmElement(kind, name, definition)));
  }

  /** Names of all elements. */
  List<String> names() {
    return elements.stream().map(CrmElement::name).toList();
  }

  /** Names of what has to run. */
  List<String> primitives() {
    return elements.stream()
        .filter(element -> element.kind().equals(PRIMITIVE))
        .map(CrmElement::name)
        .toList();
  }

  String text() {
    StringBuilder text = new StringBuilder(rules.text());
    elements.forEach(element -> text.append(element.line()).append('\n'));
    return text.toString();
  }
}
