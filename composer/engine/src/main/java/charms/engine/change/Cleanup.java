package charms.engine.change;

import charms.engine.state.Application;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelMachine;
import charms.engine.state.Relation;
import charms.engine.state.Scope;
import charms.engine.state.Stage;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of the model what has come to its end: units told to remove, relations nobody is in,
 * applications without units, machines without units.
 */
public final class Cleanup {
  private final ModelChange model;

  public Cleanup(ModelChange model) {
    this.model = model;
  }

  /** Cleans until nothing is left to clean; the machines that are to be destroyed. */
  public List<ModelMachine> run() {
    while (endSubordinates() | removeUnits() | removeRelations() | removeApplications()) {
      // Each removal may allow another.
    }
    Set<Integer> used = new HashSet<>();
    model.units().forEach(unit -> used.add(unit.machine()));
    List<ModelMachine> empty = new ArrayList<>();
    for (ModelMachine machine : List.copyOf(model.machines())) {
      if (!used.contains(machine.id())) {
        empty.add(machine);
      }
    }
    return empty;
  }

  /** A subordinate ends with its principal, and with the last relation to it. */
  private boolean endSubordinates() {
    boolean any = false;
    for (Unit unit : List.copyOf(model.units())) {
      UnitName principal = unit.principal();
      if (principal != null && unit.life() == Life.ALIVE && !wanted(unit, principal)) {
        model.put(unit.dying());
        any = true;
      }
    }
    return any;
  }

  private boolean wanted(Unit unit, UnitName principal) {
    boolean principalStays =
        model.unit(principal).filter(one -> one.life() == Life.ALIVE).isPresent();
    return principalStays
        && model.relationsOf(unit.name().application()).stream()
            .filter(relation -> relation.scope() == Scope.CONTAINER)
            .filter(relation -> relation.life() == Life.ALIVE)
            .anyMatch(relation -> relation.touches(principal.application()));
  }

  private boolean removeUnits() {
    boolean any = false;
    for (Unit unit : List.copyOf(model.units())) {
      boolean untold =
          unit.progress().stage() == Stage.NEW && model.subordinatesOf(unit.name()).isEmpty();
      boolean ended = unit.progress().stage() == Stage.REMOVED || untold;
      if (unit.life() == Life.DYING && ended && !unit.inError()) {
        model.removeUnit(unit.name());
        any = true;
      }
    }
    return any;
  }

  private boolean removeRelations() {
    boolean any = false;
    for (Relation relation : List.copyOf(model.relations())) {
      if (relation.life() == Life.DYING && !inUse(relation)) {
        model.removeRelation(relation.id());
        any = true;
      }
    }
    return any;
  }

  private boolean inUse(Relation relation) {
    return model.units().stream()
        .anyMatch(unit -> unit.progress().relations().containsKey(relation.id()));
  }

  private boolean removeApplications() {
    boolean any = false;
    for (Application application : List.copyOf(model.applications())) {
      if (application.life() != Life.DYING) {
        continue;
      }
      for (Relation relation : model.relationsOf(application.name())) {
        if (relation.life() == Life.ALIVE) {
          model.put(relation.dying());
          any = true;
        }
      }
      boolean empty =
          model.unitsOf(application.name()).isEmpty()
              && model.relationsOf(application.name()).isEmpty();
      if (empty) {
        model.removeApplication(application.name());
        any = true;
      }
    }
    return any;
  }
}
