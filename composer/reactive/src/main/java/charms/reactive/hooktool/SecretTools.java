package charms.reactive.hooktool;

import java.util.Map;

/** The hook tools for secrets, a method per tool (juju-contract.md section 4). */
public interface SecretTools {
  /** The content of the revision this unit has been using: {@code secret-get}. */
  Map<String, String> get(String id);

  /** The content of the newest revision, which is used from now on: {@code --refresh}. */
  Map<String, String> refresh(String id);

  /** The content of the newest revision, once: {@code --peek}. */
  Map<String, String> peek(String id);

  /** The content of the secret this unit gave that label. */
  Map<String, String> labelled(String label);

  /**
   * Makes a secret: {@code secret-add}. Its values stand in a file only root can read, never in the
   * list of processes.
   *
   * @param label this unit's name for it; empty for none
   * @return its id, as in {@code secret:9m4e2mr0ui3e8a215n4g}
   */
  String add(Map<String, String> content, String label);

  /** Gives a secret a new revision: {@code secret-set}. */
  void set(String id, Map<String, String> content);

  /** Lets the units of a relation read it: {@code secret-grant}. */
  void grant(String id, String relationId);

  /** Takes that back: {@code secret-revoke}. */
  void revoke(String id, String relationId);

  /** Removes it with all revisions: {@code secret-remove}. */
  void remove(String id);
}
