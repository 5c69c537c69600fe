package charms.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A secret that the unit owns or has been granted.
 *
 * @param id as in {@code secret:9m4e2mr0ui3e8a215n4g}
 * @param label the unit's name for it; empty for none
 * @param owned whether the unit made it
 * @param revisions contents, oldest first
 * @param tracked the number of the revision the unit uses, from 1
 * @param grants ids of the relations whose units may read it
 */
public record SecretState(
    String id,
    String label,
    boolean owned,
    List<Map<String, String>> revisions,
    int tracked,
    Set<String> grants) {
  public SecretState {
    revisions = List.copyOf(revisions);
    grants = Set.copyOf(grants);
  }

  /** A secret of somebody else, which this unit may read. */
  public static SecretState granted(String id, Map<String, String> content) {
    return new SecretState(id, "", false, List.of(Map.copyOf(content)), 1, Set.of());
  }

  /** A secret of this unit's own. */
  public static SecretState owned(String id, Map<String, String> content) {
    return new SecretState(id, "", true, List.of(Map.copyOf(content)), 1, Set.of());
  }

  public SecretState labelled(String newLabel) {
    return new SecretState(id, newLabel, owned, revisions, tracked, grants);
  }

  /** With a newer revision, which the unit does not use yet. */
  public SecretState revised(Map<String, String> content) {
    List<Map<String, String>> all = new ArrayList<>(revisions);
    all.add(Map.copyOf(content));
    return new SecretState(id, label, owned, all, tracked, grants);
  }

  /** The newest content. */
  public Map<String, String> newest() {
    return revisions.get(revisions.size() - 1);
  }

  Map<String, String> used() {
    return revisions.get(tracked - 1);
  }

  SecretState refreshed() {
    return new SecretState(id, label, owned, revisions, revisions.size(), grants);
  }

  SecretState granted(String relation, boolean may) {
    Set<String> all = new TreeSet<>(grants);
    if (may) {
      all.add(relation);
    } else {
      all.remove(relation);
    }
    return new SecretState(id, label, owned, revisions, tracked, all);
  }
}
