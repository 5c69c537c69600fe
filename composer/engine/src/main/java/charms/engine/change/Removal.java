package charms.engine.change;

import charms.engine.state.Application;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Relation;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.util.List;

/** Lets relations, units and applications begin to end; {@link Cleanup} takes them out. */
public final class Removal {
  private final ModelChange model;

  public Removal(ModelChange model) {
    this.model = model;
  }

  /** Ends the relation of two endpoints, given as {@code APP} or {@code APP:ENDPOINT}. */
  public void relation(String one, String other) {
    model.put(new Integration(model).related(one, other).dying());
  }

  /**
   * Ends a relation by its number.
   *
   * @throws ModelException for none, and for a peer relation
   */
  public void relation(int id) {
    Relation relation =
        model
            .relation(id)
            .filter(found -> !found.peer())
            .orElseThrow(() -> new ModelException("relation \"" + id + "\" not found"));
    model.put(relation.dying());
  }

  /**
   * Ends a principal unit.
   *
   * @param force takes it out at once, with its subordinates
   * @throws ModelException for none, and for a subordinate
   */
  public void unit(String text, boolean force) {
    Unit unit = model.needUnit(UnitName.parse(text));
    if (unit.principal() != null) {
      throw new ModelException(
          "no units were destroyed: unit \"%s\" is a subordinate".formatted(text));
    }
    end(unit, force);
  }

  /** Ends an application, its units and its relations; subordinates only with force. */
  public void application(String name, boolean force) {
    Application ending = model.needApplication(name);
    model.put(ending.withLife(Life.DYING));
    for (Unit unit : List.copyOf(model.unitsOf(name))) {
      if (force || unit.principal() == null) {
        end(unit, force);
      }
    }
    for (Relation relation : model.relationsOf(name)) {
      model.put(relation.dying());
    }
  }

  private void end(Unit unit, boolean force) {
    if (force) {
      model.subordinatesOf(unit.name()).forEach(one -> model.removeUnit(one.name()));
      model.removeUnit(unit.name());
    } else {
      model.put(unit.dying());
    }
  }
}
