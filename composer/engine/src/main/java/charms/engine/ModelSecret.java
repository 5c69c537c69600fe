package charms.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A secret, without what it holds.
 *
 * @param id as in {@code 9m4e2mr0ui3e8a215n4g}
 * @param owner an application, a unit as in {@code congress/0}, or {@code <model>}
 * @param name a user's name for the user's own secret; empty for a charm's
 * @param label the charm's name for its secret; empty when there is none
 * @param description empty when there is none
 * @param rotation as in {@code never}
 * @param rotates when it is to be replaced; empty: never
 * @param expires when its newest revision ends; empty: never
 * @param revisions its revisions, oldest first; never empty
 * @param access who else may read it
 * @param created when it was made
 */
public record ModelSecret(
    String id,
    String owner,
    String name,
    String label,
    String description,
    String rotation,
    Optional<Instant> rotates,
    Optional<Instant> expires,
    List<Revision> revisions,
    List<Access> access,
    Instant created) {
  public ModelSecret {
    revisions = List.copyOf(revisions);
    access = List.copyOf(access);
  }

  /**
   * A revision.
   *
   * @param number from 1
   * @param created when it came
   */
  public record Revision(int number, Instant created) {}

  /**
   * A right to read it.
   *
   * @param target who has it, as in {@code application-congress}
   * @param scope what it ends with, as in {@code relation-congress.db#mysql.db}
   */
  public record Access(String target, String scope) {}

  /** Its newest revision. */
  public Revision newest() {
    return revisions.get(revisions.size() - 1);
  }
}
