package charms.engine.schedule;

import charms.engine.state.Model;
import charms.engine.state.Relation;
import charms.engine.state.Scope;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.List;

/** Who takes part in a relation, and whom a unit sees there. */
public final class Membership {
  private Membership() {}

  /** Whether the relation concerns the unit; a subordinate is concerned by its principal's only. */
  public static boolean takesPart(Model model, Unit unit, Relation relation) {
    if (!relation.touches(unit.name().application())) {
      return false;
    }
    UnitName principal = unit.principal();
    if (relation.scope() == Scope.GLOBAL || principal == null) {
      return true;
    }
    String remote = relation.remoteOf(unit.name().application()).application();
    return remote.equals(principal.application())
        || model
            .application(remote)
            .map(model::charmOf)
            .filter(charm -> charm.subordinate())
            .isPresent();
  }

  /** The remote units a unit sees: those whose relation-created ran, in the order of names. */
  public static List<Unit> remotesInScope(Model model, Unit unit, Relation relation) {
    String remote = relation.remoteOf(unit.name().application()).application();
    return model.unitsOf(remote).stream()
        .filter(other -> !other.name().equals(unit.name()))
        .filter(other -> other.progress().relations().containsKey(relation.id()))
        .filter(other -> relation.scope() == Scope.GLOBAL || host(other).equals(host(unit)))
        .toList();
  }

  /** Whether a remote unit is still there for this unit. */
  static boolean inScope(Model model, UnitName remote, Relation relation) {
    return model
        .unit(remote)
        .filter(unit -> unit.progress().relations().containsKey(relation.id()))
        .isPresent();
  }

  private static UnitName host(Unit unit) {
    UnitName principal = unit.principal();
    return principal == null ? unit.name() : principal;
  }
}
