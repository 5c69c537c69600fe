package charms.engine.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a unit was told about a relation. There is none before relation-created and none after
 * relation-broken.
 *
 * @param members remote units that joined, with the version of their bag last told; {@link #UNTOLD}
 *     until relation-changed ran
 * @param applicationVersion the version of the remote application's bag last told
 */
public record RelationView(SortedMap<UnitName, Integer> members, int applicationVersion) {
  /** Joined, and changed not run yet. */
  public static final int UNTOLD = -1;

  /** Nobody joined yet. */
  public static final RelationView CREATED = new RelationView(new TreeMap<>(), 0);

  public RelationView {
    members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
  }

  public RelationView told(UnitName member, int version) {
    SortedMap<UnitName, Integer> changed = new TreeMap<>(members);
    changed.put(member, version);
    return new RelationView(changed, applicationVersion);
  }

  public RelationView toldApplication(int version) {
    return new RelationView(members, version);
  }

  public RelationView without(UnitName member) {
    SortedMap<UnitName, Integer> changed = new TreeMap<>(members);
    changed.remove(member);
    return new RelationView(changed, applicationVersion);
  }
}
