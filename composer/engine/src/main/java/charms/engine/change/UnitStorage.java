package charms.engine.change;

import charms.engine.state.Charm;
import charms.engine.state.CharmStorage;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.ModelException;
import charms.engine.state.Storage;
import charms.engine.state.StorageKind;
import charms.engine.state.UnitName;

/** Gives units storage and takes it from them. */
public final class UnitStorage {
  private final ModelChange model;

  public UnitStorage(ModelChange model) {
    this.model = model;
  }

  /**
   * Checks that the engine can give what the charm asks for.
   *
   * @throws ModelException for storage that all units share
   */
  public static void check(Charm charm) {
    for (CharmStorage storage : charm.storage().values()) {
      if (storage.shared()) {
        throw new ModelException(
            "charm \"%s\" store \"%s\": shared storage support not implemented"
                .formatted(charm.name(), storage.name()));
      }
    }
  }

  /**
   * Checks that a unit can have more of a storage.
   *
   * @throws ModelException when its charm has no such storage, or allows fewer
   */
  public static void checkMore(Model model, UnitName unit, String name, int more) {
    Charm charm = model.charmOf(model.needApplication(unit.application()));
    CharmStorage storage = need(charm, name);
    long there =
        model.holdings().storageOf(unit).stream().filter(one -> one.name().equals(name)).count();
    int wanted = (int) there + more;
    if (!storage.allows(wanted)) {
      throw new ModelException(
          "charm \"%s\" store \"%s\": at most %d instances supported, %d specified"
              .formatted(charm.name(), name, storage.most(), wanted));
    }
  }

  /** Gives a new unit what its charm asks for. */
  void first(UnitName unit) {
    Charm charm = model.charmOf(model.needApplication(unit.application()));
    charm.storage().values().forEach(storage -> give(unit, storage, storage.least()));
  }

  /** Gives a unit more of a storage. */
  public void add(UnitName unit, String name, int count) {
    Charm charm = model.charmOf(model.needApplication(unit.application()));
    give(unit, need(charm, name), count);
  }

  private static CharmStorage need(Charm charm, String name) {
    CharmStorage storage = charm.storage().get(name);
    if (storage == null) {
      throw new ModelException("charm storage \"" + name + "\" not found");
    }
    return storage;
  }

  private void give(UnitName unit, CharmStorage storage, int count) {
    for (int i = 0; i < count; i++) {
      String id = storage.name() + "/" + model.next("counter.storage");
      model
          .holdings()
          .put(
              new Storage(
                  id,
                  storage.name(),
                  unit,
                  storage.kind(),
                  location(storage, id),
                  storage.mebibytes()));
    }
  }

  /** A charm's own location is for the one storage there can be, else for all below it. */
  private static String location(CharmStorage storage, String id) {
    if (storage.kind() == StorageKind.BLOCK) {
      return "/var/lib/juju/storage/block/" + id;
    }
    if (storage.location().isEmpty()) {
      return "/var/lib/juju/storage/" + id;
    }
    return storage.most() == 1 ? storage.location() : storage.location() + "/" + id;
  }
}
