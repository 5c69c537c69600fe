package charms.engine.status;

import charms.engine.state.StatusLine;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An application.
 *
 * @param name as in {@code congress}
 * @param charm the charm's name, as in {@code congress}
 * @param charmUrl as in {@code local:congress-0}
 * @param revision the charm's revision, local charms count from 0
 * @param base as in {@code ubuntu@24.04}
 * @param exposed whether it was exposed
 * @param subordinate whether its units live beside units of other applications
 * @param life {@code alive} or {@code dying}
 * @param status what the leader set, else the worst of its units
 * @param version what the charm says its workload's version is; empty when it says nothing
 * @param relations related applications by own endpoint
 * @param units its units in the order of their numbers; a subordinate's too
 * @param subordinateTo principal applications of a subordinate
 */
public record ApplicationStatus(
    String name,
    String charm,
    String charmUrl,
    int revision,
    String base,
    boolean exposed,
    boolean subordinate,
    String life,
    StatusLine status,
    String version,
    SortedMap<String, List<RelatedApplication>> relations,
    List<UnitStatus> units,
    List<String> subordinateTo) {
  public ApplicationStatus {
    relations = Collections.unmodifiableSortedMap(new TreeMap<>(relations));
    units = List.copyOf(units);
    subordinateTo = List.copyOf(subordinateTo);
  }

  /**
   * The other side of a relation.
   *
   * @param application its name
   * @param interfaceName as in {@code keystone}
   * @param scope {@code global} or {@code container}
   */
  public record RelatedApplication(String application, String interfaceName, String scope) {}
}
