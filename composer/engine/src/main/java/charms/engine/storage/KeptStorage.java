package charms.engine.storage;

import charms.engine.state.Charm;
import charms.engine.state.CharmStorage;
import charms.engine.state.Life;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Storage;
import charms.engine.state.UnitName;
import java.time.Instant;
import java.util.List;

/** Gives units storage that is attached to none. Refusals are in Juju's words. */
public final class KeptStorage {
  private final ModelChange model;
  private final Instant now;

  public KeptStorage(ModelChange model, Instant now) {
    this.model = model;
    this.now = now;
  }

  /**
   * Gives a new unit kept storage; what its charm needs beside is for {@link UnitStorage#first}.
   *
   * @param ids as in {@code data/0}
   * @throws ModelException when the unit cannot have one of them, or not so many
   */
  public void giveNew(UnitName unit, List<String> ids) {
    for (String id : ids) {
      try {
        Storage storage = need(id);
        if (!storage.isOf(unit)) {
          attach(unit, storage);
        }
      } catch (ModelException refused) {
        throw new ModelException(
            "cannot attach storage %s to unit %s: %s".formatted(id, unit, refused.getMessage()));
      }
    }
    for (CharmStorage storage : UnitStorage.charmOf(model, unit).storage().values()) {
      new StorageCount(0, UnitStorage.count(model, unit, storage.name())).checkMost(storage);
    }
  }

  /** Attaches it, whatever the unit has already; the charm's own location is where it will be. */
  void attach(UnitName unit, Storage storage) {
    CharmStorage wanted = check(unit, storage);
    model
        .holdings()
        .put(storage.attached(UnitStorage.attachment(unit, wanted, storage.id())).at(now));
  }

  /** The storage its charm declares. */
  CharmStorage check(UnitName unit, Storage storage) {
    if (storage.life() != Life.ALIVE) {
      throw new ModelException("storage not alive");
    }
    storage
        .unit()
        .ifPresent(
            owner -> {
              throw new ModelException(
                  "cannot attach storage owned by unit %s to unit %s".formatted(owner, unit));
            });
    Charm charm = UnitStorage.charmOf(model, unit);
    CharmStorage wanted = charm.storage().get(storage.name());
    if (wanted == null) {
      throw new ModelException(
          "charm %s has no storage called %s".formatted(charm.name(), storage.name()));
    }
    if (wanted.kind() != storage.kind()) {
      throw new ModelException(
          "it is a %s, charm %s wants a %s"
              .formatted(storage.kind().word(), charm.name(), wanted.kind().word()));
    }
    return wanted;
  }

  /**
   * The storage of that id.
   *
   * @throws ModelException when there is none
   */
  Storage need(String id) {
    return model
        .holdings()
        .storage(id)
        .orElseThrow(() -> new ModelException("storage instance \"" + id + "\" not found"));
  }
}
