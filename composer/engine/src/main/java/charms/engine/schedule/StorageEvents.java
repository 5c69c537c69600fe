package charms.engine.schedule;

import charms.engine.state.EventKind;
import charms.engine.state.HookEvent;
import charms.engine.state.Model;
import charms.engine.state.ModelChange;
import charms.engine.state.Storage;
import charms.engine.state.Unit;
import java.util.Optional;

/** The storage events due for one unit. */
final class StorageEvents {
  private final Model model;
  private final Unit unit;

  StorageEvents(Model model, Unit unit) {
    this.model = model;
    this.unit = unit;
  }

  /** Attached for storage the unit was not told of. */
  Optional<HookEvent> attaching() {
    return first(EventKind.STORAGE_ATTACHED, false);
  }

  /** Detaching for storage the unit still has. */
  Optional<HookEvent> detaching() {
    return first(EventKind.STORAGE_DETACHING, true);
  }

  /** Takes the storage that a unit was told is detaching; nothing for other events. */
  static void told(ModelChange model, HookEvent event) {
    if (event.kind() == EventKind.STORAGE_DETACHING) {
      model.holdings().removeStorage(event.ofStorage().id());
    }
  }

  private Optional<HookEvent> first(EventKind kind, boolean told) {
    for (Storage storage : model.holdings().storageOf(unit.name())) {
      if (unit.progress().holdings().storage().contains(storage.id()) == told) {
        return Optional.of(HookEvent.of(kind, storage));
      }
    }
    return Optional.empty();
  }
}
