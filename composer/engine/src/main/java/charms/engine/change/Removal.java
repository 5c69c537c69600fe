package charms.engine.change;

import charms.engine.state.Application;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Relation;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import charms.engine.storage.StorageWish;
import java.time.Instant;
import java.util.List;

/** Lets relations, units and applications begin to end; {@link Cleanup} takes them out. */
public final class Removal {
  private final ModelChange model;
  private final Instant now;

  public Removal(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
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
   * @throws ModelException for none, and for a subordinate
   */
  public void unit(String text, RemovalOptions options) {
    Unit unit = model.needUnit(UnitName.parse(text));
    if (unit.principal() != null) {
      throw new ModelException(
          "no units were destroyed: unit \"%s\" is a subordinate".formatted(text));
    }
    end(unit, options);
  }

  /** Ends an application, its units and its relations; subordinates only with force. */
  public void application(String name, RemovalOptions options) {
    Application ending = model.needApplication(name);
    model.put(ending.withLife(Life.DYING));
    for (Unit unit : List.copyOf(model.unitsOf(name))) {
      if (options.force() || unit.principal() == null) {
        end(unit, options);
      } else if (options.destroyStorage()) {
        new StorageWish(model, now).endWith(unit.name());
      }
    }
    for (Relation relation : model.relationsOf(name)) {
      model.put(relation.dying());
    }
  }

  private void end(Unit unit, RemovalOptions options) {
    if (options.destroyStorage()) {
      new StorageWish(model, now).endWith(unit.name());
    }
    if (options.force()) {
      model.subordinatesOf(unit.name()).forEach(one -> model.removeUnit(one.name()));
      model.removeUnit(unit.name());
    } else {
      model.put(unit.dying());
    }
  }
}
