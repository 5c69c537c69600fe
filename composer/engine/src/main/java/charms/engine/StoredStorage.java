package charms.engine;

import charms.engine.bundle.Placement;
import charms.engine.change.NewUnits;
import charms.engine.state.ModelStore;
import charms.engine.state.StorageDirective;
import charms.engine.state.UnitName;
import charms.engine.status.StorageReader;
import charms.engine.status.StorageStatus;
import charms.engine.storage.StorageWish;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * The storage of the model in the store.
 *
 * @param lock takes the right to change the model
 * @param clean takes out what needs no hook to end
 */
record StoredStorage(ModelStore store, Clock clock, Runnable lock, Runnable clean)
    implements ModelStorage {
  @Override
  public List<StorageStatus> list() {
    return store.read(model -> new StorageReader(model).read());
  }

  @Override
  public List<String> add(String unit, String name, StorageDirective directive) {
    lock.run();
    UnitName owner = UnitName.parse(unit);
    return store.change(
        model -> new StorageWish(model, clock.instant()).add(owner, name, directive));
  }

  @Override
  public String addUnit(String application, List<String> ids, List<Placement.ByMachine> to) {
    lock.run();
    return store.change(
        model -> {
          NewUnits units = new NewUnits(model, clock.instant());
          units.needPrincipals(application);
          UnitName added =
              new PlacedUnits(model, clock.instant())
                  .with(application, ids, to.stream().findFirst());
          units.subordinates();
          return added.toString();
        });
  }

  @Override
  public void attach(String unit, String id) {
    UnitName owner = UnitName.parse(unit);
    wish(storage -> storage.attach(owner, id));
  }

  @Override
  public void detach(String id, boolean force) {
    wish(storage -> storage.detach(id, force));
  }

  @Override
  public void remove(String id, boolean force) {
    wish(storage -> storage.remove(id, force));
  }

  private void wish(Consumer<StorageWish> wish) {
    lock.run();
    store.update(model -> wish.accept(new StorageWish(model, clock.instant())));
    clean.run();
  }
}
