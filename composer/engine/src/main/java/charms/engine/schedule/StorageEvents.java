package charms.engine.schedule;

import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.Unit;
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
    return all(EventKind.STORAGE_ATTACHED, false);
  }

  /** Detaching for storage the unit still has. */
  Stream<HookEvent> detaching() {
    return all(EventKind.STORAGE_DETACHING, true);
  }

  /** Takes the storage that a unit was told is detaching; nothing for other events. */
  static void told(ModelChange model, HookEvent event) {
    if (event.kind() == EventKind.STORAGE_DETACHING) {
      model.holdings().removeStorage(event.ofStorage().id());
    }
  }

  private Stream<HookEvent> all(EventKind kind, boolean told) {
    return model.holdings().storageOf(unit.name()).stream()
        .filter(storage -> unit.progress().holdings().storage().contains(storage.id()) == told)
        .map(storage -> HookEvent.of(kind, storage));
  }
}
