package charms.engine.state;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a unit has to be told by running a hook.
 *
 * @param kind what happened
 * @param relation the relation in relation hooks, else null
 */
public record HookEvent(EventKind kind, @Nullable InRelation relation) {
  /**
   * Where a relation event happened.
   *
   * @param id the relation's number
   * @param endpoint the unit's own endpoint
   * @param remoteApplication the other side
   * @param remoteUnit who joined, changed or departed; null when it is the other application
   * @param departing who leaves; null unless somebody departs
   */
  public record InRelation(
      int id,
      String endpoint,
      String remoteApplication,
      @Nullable UnitName remoteUnit,
      @Nullable UnitName departing) {}

  /** An event outside relations. */
  public static HookEvent of(EventKind kind) {
    return new HookEvent(kind, null);
  }

  /** As in {@code install} or {@code shared-db-relation-changed}. */
  public String hook() {
    return relation == null ? kind.hook() : relation.endpoint() + "-" + kind.hook();
  }

  /** The other side in a relation event: a unit, else the application. */
  public Optional<String> remote() {
    if (relation == null) {
      return Optional.empty();
    }
    UnitName unit = relation.remoteUnit();
    return Optional.of(unit == null ? relation.remoteApplication() : unit.toString());
  }

  /** The relation of a relation event. */
  public InRelation inRelation() {
    if (relation == null) {
      throw new IllegalStateException(kind + " belongs to no relation");
    }
    return relation;
  }
}
