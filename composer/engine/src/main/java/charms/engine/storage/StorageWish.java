package charms.engine.storage;

import charms.engine.state.CharmStorage;
import charms.engine.state.HookEvent;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Storage;
import charms.engine.state.StorageDirective;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import java.time.Instant;
import java.util.List;

/**
 * What a user wants of storage. Every refusal is a {@link ModelException} in Juju's words and
 * changes nothing.
 */
public final class StorageWish {
  private final ModelChange model;
  private final Instant now;
  private final KeptStorage kept;

  public StorageWish(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
    this.kept = new KeptStorage(model, now);
  }

  /** Makes more of a storage for a living unit; the new ones' ids. */
  public List<String> add(UnitName unit, String name, StorageDirective said) {
    if (model.needUnit(unit).life() != Life.ALIVE) {
      throw new ModelException("unit is not alive");
    }
    CharmStorage storage = UnitStorage.need(UnitStorage.charmOf(model, unit), name);
    UnitStorage units = new UnitStorage(model, now);
    StorageDirective usual = units.directive(unit, storage);
    StorageDirective wanted =
        new StorageDirective(
            said.pool().isEmpty() ? usual.pool() : said.pool(),
            said.count(),
            said.mebibytes() == 0 ? usual.mebibytes() : said.mebibytes());
    int there = UnitStorage.count(model, unit, name);
    new StorageCount(there, wanted.count()).check(storage);
    StorageDirectives.check(
        UnitStorage.charmOf(model, unit), storage, wanted, there + wanted.count());
    return units.make(unit, storage, wanted, wanted.count());
  }

  /** Attaches kept storage to a living unit; nothing when it has it already. */
  public void attach(UnitName unit, String id) {
    try {
      Storage storage = kept.need(id);
      if (model.needUnit(unit).life() != Life.ALIVE) {
        throw new ModelException("unit not alive");
      }
      if (!storage.isOf(unit)) {
        attach(unit, storage);
      }
    } catch (ModelException refused) {
      throw new ModelException(
          "cannot attach storage %s to unit %s: %s".formatted(id, unit, refused.getMessage()));
    }
  }

  private void attach(UnitName unit, Storage storage) {
    CharmStorage wanted = kept.check(unit, storage);
    new StorageCount(UnitStorage.count(model, unit, storage.name()), 1).check(wanted);
    kept.attach(unit, storage);
  }

  /**
   * Lets its unit detach a storage.
   *
   * @param force also when the unit's charm needs it
   */
  public void detach(String id, boolean force) {
    Storage storage = kept.need(id);
    UnitName unit =
        storage
            .unit()
            .orElseThrow(() -> new ModelException("storage \"" + id + "\" is not attached"));
    if (!storage.pool().keeps()) {
      throw new ModelException(
          "storage \"%s\" of pool \"%s\" is bound to its machine; remove-storage --force removes it"
              .formatted(id, storage.pool().word()));
    }
    if (!force) {
      needless("cannot destroy storage attachment " + id + ":" + unit, storage, unit);
    }
    release(storage, unit);
  }

  /**
   * Removes a storage and its content.
   *
   * @param force also while it is attached; its unit detaches it first
   */
  public void remove(String id, boolean force) {
    Storage storage = kept.need(id);
    if (storage.unit().isEmpty()) {
      model.holdings().put(storage.dying().at(now));
    } else if (force) {
      release(storage.dying(), storage.unit().get());
    } else {
      throw new ModelException("storage is attached");
    }
  }

  /** Lets what a unit holds end with the unit, though its pool would keep it. */
  public void endWith(UnitName unit) {
    for (Storage storage : model.holdings().storageOf(unit)) {
      model.holdings().put(storage.dying());
    }
  }

  private void needless(String refusal, Storage storage, UnitName unit) {
    Unit owner = model.needUnit(unit);
    CharmStorage declared = UnitStorage.charmOf(model, unit).storage().get(storage.name());
    if (owner.life() == Life.ALIVE && declared != null) {
      try {
        new StorageCount(UnitStorage.count(model, unit, storage.name()), -1).check(declared);
      } catch (ModelException refused) {
        throw new ModelException(refusal + ": " + refused.getMessage());
      }
    }
  }

  /** The unit is to be told first, if it knows of the storage. */
  private void release(Storage storage, UnitName unit) {
    Unit owner = model.needUnit(unit);
    HookEvent running = owner.activity().event();
    boolean isToldNow = running != null && isOf(running, storage);
    if (isToldNow || owner.progress().holdings().storage().contains(storage.id())) {
      model.holdings().put(storage.toDetach().at(now));
    } else {
      model.holdings().put(storage.leftIn(owner.machine()).at(now));
    }
  }

  private static boolean isOf(HookEvent event, Storage storage) {
    return event.storage() != null && event.ofStorage().id().equals(storage.id());
  }
}
