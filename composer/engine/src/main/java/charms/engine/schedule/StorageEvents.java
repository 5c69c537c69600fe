package charms.engine.schedule;

import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.Life;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.Storage;
import charms.engine.state.Unit;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The storage events due for one unit. */
final class StorageEvents {
  private final Model model;
  private final Unit unit;

  StorageEvents(Model model, Unit unit) {
    this.model = model;
    this.unit = unit;
  }

  /** Attached for storage the unit was not told of. */
  Stream<HookEvent> attaching() {
    return all(EventKind.STORAGE_ATTACHED, storage -> !storage.detaching() && !isKnown(storage));
  }

  /** Detaching for storage that the unit is to let go; for all it has when the unit goes. */
  Stream<HookEvent> detaching() {
    boolean going = unit.life() == Life.DYING;
    return all(
        EventKind.STORAGE_DETACHING, storage -> isKnown(storage) && (going || storage.detaching()));
  }

  /** Records that the unit was told of a storage event; nothing for other events. */
  void told(ModelChange change, HookEvent event, Instant now) {
    if (event.storage() == null) {
      return;
    }
    change
        .holdings()
        .storage(event.ofStorage().id())
        .filter(storage -> storage.isOf(unit.name()))
        .map(
            storage ->
                event.kind() == EventKind.STORAGE_DETACHING
                    ? storage.leftIn(unit.machine())
                    : storage)
        .ifPresent(storage -> change.holdings().put(storage.at(now)));
  }

  private boolean isKnown(Storage storage) {
    return unit.progress().holdings().storage().contains(storage.id());
  }

  private Stream<HookEvent> all(EventKind kind, Predicate<Storage> due) {
    return model.holdings().storageOf(unit.name()).stream()
        .filter(due)
        .map(storage -> HookEvent.of(kind, storage));
  }
}
